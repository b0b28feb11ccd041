// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.FileCalendar;
import org.recaudo.intake.LateFile;
import org.recaudo.money.BillingPeriod;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.JobName;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Shows each job of a period: done, failed and why, or not begun; late files, payment days, the next command. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows each job of a period: done, failed and why, or not begun; and what to type next.")
final class StatusCommand implements BookCommand {

    private record Step(String name, String status, String why) {}

    private record JobState(String job, String state, String why) {}

    @Option(names = "--period", required = true, paramLabel = "YYYY-MM", description = "The month billed.")
    private @Nullable BillingPeriod period;

    @Option(
            names = "--business-date",
            paramLabel = "YYYY-MM-DD",
            description =
                    "As of this day: files that must be there, payment days. Unless given, files of the issue day and"
                            + " payment days of the whole month.")
    private @Nullable LocalDate businessDate;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public @Nullable BillingPeriod period() {
        return period;
    }

    @Override
    public ExitCode run(CommandContext context) {
        List<Step> steps = context.bean(JdbcClient.class)
                .sql(Sql.of(StatusCommand.class, "steps-of-period"))
                .param("period", String.valueOf(period))
                .query((row, number) ->
                        new Step(row.getString("step_name"), row.getString("status"), row.getString("why")))
                .list();
        Map<String, JobState> states = new LinkedHashMap<>();
        for (JobName job : JobName.values()) {
            if (job != JobName.RUN_MONTH) {
                states.put(job.text(), state(job, steps));
            }
        }
        print(context, states);
        return ExitCode.DONE;
    }

    private static JobState state(JobName job, List<Step> steps) {
        List<Step> own = steps.stream()
                .filter(step -> step.name().startsWith(job.text()))
                .toList();
        if (own.isEmpty()) {
            return new JobState(job.text(), "not begun", "");
        }
        return own.stream()
                .filter(step -> !step.status().equals("COMPLETED"))
                .findFirst()
                .map(step -> new JobState(job.text(), "failed", step.why()))
                .orElse(new JobState(job.text(), "done", ""));
    }

    private List<LateFile> late(CommandContext context) {
        BillingPeriod asked = Objects.requireNonNull(period);
        LocalDate asOf =
                businessDate == null ? context.bean(Fund.class).calendar().issueDate(asked) : businessDate;
        return context.bean(FileCalendar.class).late(asked, asOf);
    }

    /** A day may be reopened after the issue day, so all that the period knows is told unless a day is given. */
    private StatusDays days(CommandContext context) {
        BillingPeriod asked = Objects.requireNonNull(period);
        LocalDate issued = context.bean(Fund.class).calendar().issueDate(asked);
        LocalDate last = issued.isAfter(asked.last()) ? issued : asked.last();
        return StatusDays.of(context, businessDate == null ? last : businessDate);
    }

    private static Map<String, Object> map(LateFile file) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sender", file.sender());
        map.put("day", file.day() == null ? "" : file.day().toString());
        map.put("dueOn", file.dueOn().toString());
        map.put("came", file.came());
        map.put("expected", file.expected());
        return map;
    }

    private static String line(LateFile file) {
        return "  late: %s, %d of %d files%s, due on %s"
                .formatted(
                        file.sender(),
                        file.came(),
                        file.expected(),
                        file.day() == null ? " of the period" : " of " + file.day(),
                        file.dueOn());
    }

    private void print(CommandContext context, Map<String, JobState> states) {
        String next = next(states);
        List<LateFile> late = late(context);
        StatusDays days = days(context);
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("period", String.valueOf(period));
            map.put("jobs", states.values());
            map.put("late", late.stream().map(StatusCommand::map).toList());
            map.put("paymentDays", days.map());
            map.put("next", next);
            context.out().println(JsonMapper.shared().writeValueAsString(map));
            return;
        }
        context.out().println("Period " + period);
        for (JobState state : states.values()) {
            context.out()
                    .println("  %-24s %-10s %s"
                            .formatted(state.job(), state.state(), state.why())
                            .stripTrailing());
        }
        late.forEach(file -> context.out().println(line(file)));
        days.lines().forEach(context.out()::println);
        context.out().println("next: " + next);
    }

    private String next(Map<String, JobState> states) {
        boolean billed = JobName.month().stream().allMatch(job -> isDone(states, job));
        if (!billed) {
            return "jobs/run-month --period=%s --input=...".formatted(period);
        }
        if (isDone(states, JobName.SEAL_PERIOD)) {
            return "nothing; the period is sealed";
        }
        return "jobs/seal-period --period=%s, once finance has reconciled the bank".formatted(period);
    }

    private static boolean isDone(Map<String, JobState> states, JobName job) {
        JobState state = states.get(job.text());
        return state != null && state.state().equals("done");
    }
}
