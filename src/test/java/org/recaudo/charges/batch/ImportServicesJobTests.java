// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.RecaudoRunner.Ended;
import org.recaudo.charges.BilledFund;
import org.recaudo.charges.ServiceFault;

class ImportServicesJobTests {

    private static final String JOB = "import-services";
    private static final String HEADER =
            "service_id;service_date;affiliate;insurer;member_id;patient_name;birth_date;sex;"
                    + "authorization;provider;practitioner;diagnosis;procedure;description;quantity;unit_price;patient_share;tax";
    private static final String OURS =
            "S-1;2026-10-12;00000000700;;;ANA;1980-01-01;F;;P1;M1;Z00;420101;Consulta;1;9000.00;" + "1500.00;0.00";
    private static final String THEIRS =
            "S-2;2026-10-13;;gulf-shield;M-77;OMAR;1990-02-03;M;AU-1;P1;M1;J00;420101;Visit;2;" + "400.00;0.00;60.00";

    @TempDir
    private Path home;

    @Test
    void keepsServicesOfOursAndOfInsurersPatientsOnce() throws IOException {
        BilledFund fund = new BilledFund(home.resolve("home")).withHouseholds(10);
        Path input = file("services.csv", OURS, THEIRS);

        Ended first = fund.run(JOB, "--input=" + input);
        Ended same = fund.run(JOB, "--input=" + input);
        Ended again = fund.run(JOB, "--input=" + file("services-2.csv", OURS, THEIRS.replace("S-2", "S-3")));

        assertThat(first.exit()).as(first.out()).isZero();
        assertThat(first.job(JOB).path("counts").path("services to affiliates").asLong())
                .isEqualTo(1);
        assertThat(records(first)).isEqualTo("2 read, 2 accepted, 0 rejected, 0 skipped");
        assertThat(same.exit()).as(same.out()).isEqualTo(4);
        assertThat(records(again)).as(again.out()).isEqualTo("2 read, 1 accepted, 0 rejected, 1 skipped");
        assertThat(fund.rows("charges_service"))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("S-1|2026-11-01|2026-10-12|7|0|null|"))
                .anyMatch(row -> row.startsWith("S-2|2026-11-01|2026-10-13|null|null|gulf-shield|M-77|"));
    }

    /** Every reason has its line; whoever adds one adds a line here. */
    @Test
    void rejectsEachFaultWithItsReasonAndKeepsTheRest() throws IOException {
        BilledFund fund = new BilledFund(home.resolve("home")).withHouseholds(10);
        Path input = file(
                "services.csv",
                OURS,
                OURS.replace("S-1", "A").replace(";;;ANA", ";gulf-shield;M;ANA"),
                OURS.replace("S-1", "B").replace("00000000700", "00000000000"),
                OURS.replace("S-1", "C").replace("00000000700", "00000001100"),
                THEIRS.replace("S-2", "D").replace("gulf-shield", "nobody"),
                THEIRS.replace("S-2", "E").replace("M-77", ""),
                OURS.replace("S-1", "F").replace("2026-10-12", "2026-12-01"),
                OURS.replace("S-1", "G").replace(";1;9000.00", ";0;9000.00"),
                OURS.replace("S-1", "H").replace(";1;9000.00", ";999999;99999999999999.00"),
                OURS.replace("S-1", "I").replace("1500.00", "9000.01"),
                OURS.replace("1500.00", "1600.00"));

        Ended ended = fund.run(JOB, "--input=" + input);

        assertThat(ended.exit()).as(ended.out()).isEqualTo(3);
        assertThat(records(ended)).isEqualTo("11 read, 1 accepted, 10 rejected, 0 skipped");
        assertThat(fund.rows("charges_service")).hasSize(1);
        List<String> rejects = rejects();
        assertThat(Arrays.stream(ServiceFault.values()).map(ServiceFault::code))
                .allSatisfy(code -> assertThat(rejects).anyMatch(line -> line.contains(code)));
    }

    @Test
    void isThenChargedToTheHousehold() throws IOException {
        BilledFund fund = new BilledFund(home.resolve("home")).withHouseholds(10);
        fund.run(JOB, "--input=" + file("services.csv", OURS, THEIRS));

        Ended charged = fund.run("compute-charges");

        assertThat(charged.job("compute-charges")
                        .path("amounts")
                        .path("copayment")
                        .asString())
                .isEqualTo("1500.00");
    }

    private Path file(String name, String... lines) throws IOException {
        String text = HEADER + "\n" + String.join("\n", lines) + "\n";
        return Files.writeString(home.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String records(Ended ended) {
        var records = ended.job(JOB).path("records");
        return "%d read, %d accepted, %d rejected, %d skipped"
                .formatted(
                        records.path("read").asLong(),
                        records.path("accepted").asLong(),
                        records.path("rejected").asLong(),
                        records.path("skipped").asLong());
    }

    private List<String> rejects() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("home").resolve("rejects"))) {
            return Files.readAllLines(files.findFirst().orElseThrow());
        }
    }
}
