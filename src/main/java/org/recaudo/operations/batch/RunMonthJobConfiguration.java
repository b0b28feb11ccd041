// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.batch;

import java.util.Map;
import org.recaudo.operations.JobName;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The month is the jobs' own flows, one after the other. */
@Configuration(proxyBeanMethods = false)
class RunMonthJobConfiguration {

    @Bean
    Job runMonthJob(JobRepository repository, Map<String, Flow> flows) {
        FlowBuilder<SimpleFlow> month = new FlowBuilder<>("month");
        for (JobName job : JobName.month()) {
            Flow flow = flows.get(job.flowBean());
            if (flow == null) {
                throw new IllegalStateException("No bean %s for %s".formatted(job.flowBean(), job.text()));
            }
            if (job == JobName.month().get(0)) {
                month.start(flow);
            } else {
                month.next(flow);
            }
        }
        return new JobBuilder(JobName.RUN_MONTH.text(), repository)
                .start(month.build())
                .end()
                .build();
    }
}
