// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.RecaudoRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssueInvoicesJobTests {

    private static final String JOB = "issue-invoices";
    private static final String PERIOD = "2026-11";
    private static final int HOUSEHOLDS = 120;

    @TempDir
    Path home;

    @Test
    void printsOrPublishesEveryHouseholdOnce() throws IOException {
        RecaudoRunner runner = charged();

        RecaudoRunner.Ended ended = issue(runner);

        assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
        JsonNode counts = ended.job(JOB).path("counts");
        long printed = counts.path("envelopes").asLong();
        long digital = counts.path("digital files").asLong();
        assertThat(printed + digital)
                .isEqualTo(HOUSEHOLDS)
                .isEqualTo(counts.path("invoices").asLong());
        Path print = runner.output(PERIOD, JOB).resolve("print");
        assertThat(Files.readAllLines(print.resolve("mail-run.csv"))).hasSize((int) printed + 1);
        JsonNode pack = JsonMapper.shared().readTree(print.resolve("pack.json"));
        assertThat(pack.path("envelopes").asLong()).isEqualTo(printed);
        assertThat(pages(print.resolve("invoices-0001.pdf")))
                .isEqualTo(pack.path("pages").asInt());
        assertThat(contents(runner).keySet().stream()
                        .filter(name -> name.endsWith(".pdf") && name.startsWith("digital")))
                .hasSize((int) digital);
    }

    @Test
    void hasNothingToDoTheSecondTime() throws IOException {
        RecaudoRunner runner = charged();
        issue(runner);
        Map<String, String> before = contents(runner);

        RecaudoRunner.Ended again = issue(runner);

        assertThat(again.exit()).as(again.out() + again.err()).isEqualTo(4);
        assertThat(contents(runner)).isEqualTo(before);
    }

    private static RecaudoRunner.Ended issue(RecaudoRunner runner) {
        return runner.run(JOB, "--period=" + PERIOD, "--json");
    }

    private RecaudoRunner charged() throws IOException {
        RecaudoRunner runner = RecaudoRunner.in(home);
        JdbcTemplate database = new JdbcTemplate(runner.database().dataSource());
        database.update(resource("/org/recaudo/charges/generate_roll.sql"), HOUSEHOLDS);
        RecaudoRunner.Ended charged = runner.run("compute-charges", "--period=" + PERIOD, "--json");
        assertThat(charged.exit()).as(charged.out() + charged.err()).isZero();
        return runner;
    }

    private static int pages(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        }
    }

    private static Map<String, String> contents(RecaudoRunner runner) throws IOException {
        Path folder = runner.output(PERIOD, JOB);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = IssueInvoicesJobTests.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
