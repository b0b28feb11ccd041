// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.operations.Receipt;
import org.recaudo.runs.JobReport;
import tools.jackson.databind.json.JsonMapper;

/** A receipt as one JSON object: money as decimal text, keys in a fixed order. */
public final class ReceiptJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReceiptJson() {}

    public static String of(Receipt receipt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("command", receipt.command());
        json.put("period", receipt.period().toString());
        json.put("businessDate", receipt.businessDate().toString());
        json.put("dryRun", receipt.dryRun());
        json.put("exit", receipt.exit().code());
        json.put("meaning", receipt.exit().meaning());
        json.put("failure", receipt.failure());
        json.put("jobs", receipt.jobs().stream().map(ReceiptJson::job).toList());
        json.put("operator", receipt.operator());
        json.put("started", receipt.started().toString());
        json.put("milliseconds", receipt.duration().toMillis());
        json.put(
                "earlierMilliseconds",
                receipt.earlier().stream().map(java.time.Duration::toMillis).toList());
        json.put("log", receipt.log());
        json.put("next", receipt.next());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static Map<String, Object> job(Receipt.Job job) {
        JobReport report = job.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", report.name());
        json.put("exit", job.exit().code());
        json.put("milliseconds", job.duration().toMillis());
        json.put("records", report.records());
        json.put("counts", report.counts());
        json.put("amounts", amounts(report));
        json.put("inputs", report.inputs());
        json.put("exceptions", report.exceptions());
        json.put("gates", report.gates());
        json.put("notes", report.notes());
        json.put("outputs", outputs(report));
        return json;
    }

    private static Map<String, String> amounts(JobReport report) {
        Map<String, String> amounts = new LinkedHashMap<>();
        report.amounts().forEach((what, money) -> amounts.put(what, money.decimalText()));
        return amounts;
    }

    /** The files of a job, but not the thousands of single invoices that its manifest lists. */
    private static Object outputs(JobReport report) {
        int listedMax = 200;
        List<Object> outputs = new ArrayList<>();
        report.outputs().stream().limit(listedMax).forEach(outputs::add);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", report.outputs().size());
        json.put("first", outputs);
        return json;
    }
}
