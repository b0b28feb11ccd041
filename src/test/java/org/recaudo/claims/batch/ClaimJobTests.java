// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.ClaimFixtures;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.OpenItem;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.Outputs;

class ClaimJobTests {

    private static final String CLAIMS = "SELECT count(*) FROM claims_claim";
    private static final String BUNDLES = "SELECT count(*) FROM claims_bundle";
    private static final String RECEIVABLE =
            "SELECT coalesce(sum(amount_minor), 0) FROM ledger_entry WHERE kind = 'claim'";
    private static final String ASKED = "SELECT coalesce(sum(payer_share_minor), 0) FROM claims_bundle";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private ClaimRuns fund;

    @BeforeEach
    void startFund() {
        fund = ClaimRuns.in(home);
    }

    @Test
    void makesEstimatedClaimsAndOneBundleAnInsurer() {
        fund.render("gulf-shield", 4);
        fund.render("vida-plena", 5);

        JobReport prepared = fund.prepare();
        JobReport bundled = fund.bundle();

        assertThat(prepared.counts())
                .containsEntry("claims of gulf-shield", 4L)
                .containsEntry("claims of vida-plena", 5L)
                .containsEntry("services claimed", 19L);
        assertThat(bundled.counts()).containsEntry("bundles", 2L).containsEntry("services", 19L);
        assertThat(bundled.exceptions()).isEmpty();
        assertThat(fund.files().keySet())
                .containsExactly("gulf-shield/GS-2611-B01.zip", "manifest.json", "vida-plena/VP-2611-B01.zip");
        assertThat(fund.number(RECEIVABLE)).isPositive().isEqualTo(fund.number(ASKED));
        assertThat(fund.number(RECEIVABLE))
                .isEqualTo(bundled.amounts().get("payer share").minorUnits());
    }

    @Test
    void changesNothingTheSecondTime() {
        fund.render("gulf-shield", 3);
        fund.prepare();
        fund.bundle();
        List<String> rows = fund.rows();
        SortedMap<String, String> files = fund.files();

        JobReport prepared = fund.prepare();
        JobReport bundled = fund.bundle();

        assertThat(prepared.hasWorked()).isFalse();
        assertThat(bundled.hasWorked()).isFalse();
        assertThat(fund.rows()).isEqualTo(rows);
        assertThat(fund.files()).isEqualTo(files);
    }

    @Test
    void gathersLateServicesInANewClaimAndANewBundle() {
        fund.render("gulf-shield", 2);
        fund.prepare();
        fund.bundle();
        String first = fund.files().get("gulf-shield/GS-2611-B01.zip");
        fund.take(ClaimFixtures.service(ClaimFixtures.agreement("gulf-shield"), 9, 1));

        fund.prepare();
        JobReport bundled = fund.bundle();

        assertThat(bundled.counts()).containsEntry("claims of gulf-shield", 1L);
        assertThat(fund.number(CLAIMS)).isEqualTo(3);
        assertThat(fund.files()).containsKey("gulf-shield/GS-2611-B02.zip").hasSize(3);
        assertThat(fund.files().get("gulf-shield/GS-2611-B01.zip")).isEqualTo(first);
    }

    @Test
    void givesNoArchiveToAnInsurerWithoutClaims() {
        JobReport prepared = fund.prepare();
        JobReport bundled = fund.bundle();

        assertThat(prepared.hasWorked()).isFalse();
        assertThat(bundled.hasWorked()).isFalse();
        assertThat(fund.files()).isEmpty();
    }

    @Test
    void leavesClaimsThatAreNotInTheRequiredState() throws IOException {
        ClaimRuns strict = fund.config(configuration("estimated", "approved"));
        strict.render("gulf-shield", 2);

        strict.prepare();
        JobReport bundled = strict.bundle();

        assertThat(strict.number(CLAIMS)).isEqualTo(2);
        assertThat(strict.number(BUNDLES)).isZero();
        assertThat(strict.number(RECEIVABLE)).isZero();
        assertThat(bundled.hasWorked()).isFalse();
    }

    @Test
    void listsAClaimThatBreaksARuleAndBundlesTheOthers() {
        Agreement vida = ClaimFixtures.agreement("vida-plena");
        fund.render("vida-plena", 2);
        fund.take(ClaimFixtures.withTax(ClaimFixtures.service(vida, 7, 1), "12.34"));

        fund.prepare();
        JobReport bundled = fund.bundle();

        assertThat(bundled.counts()).containsEntry("claims of vida-plena", 2L);
        assertThat(bundled.hasRejects()).isTrue();
        assertThat(bundled.exceptions())
                .containsExactly(new JobReport.Exception(
                        "VP-2611-000003", "RC-03 claim VP-2611-000003 line 1: tax 12.34, expected 0.00"));
        assertThat(fund.number("SELECT count(*) FROM claims_state WHERE state = 'bundled'"))
                .isEqualTo(2);
    }

    @Test
    void writesTheSameBytesWhenItWasKilledBetweenRowsAndFiles() {
        fund.render("gulf-shield", 3);
        fund.render("northern-mutual", 3);
        fund.prepare();
        ClaimRuns killed = fund.with(context -> context.registerBean("outputs", Outputs.class, () -> new FullDisk()));

        assertThatThrownBy(killed::bundle).isInstanceOf(IllegalStateException.class);
        List<String> rows = fund.rows();
        JobReport resumed = fund.bundle();

        assertThat(rows).isNotEmpty().isEqualTo(fund.rows());
        assertThat(resumed.hasWorked()).isTrue();
        assertThat(fund.files()).isEqualTo(uninterrupted().files());
    }

    @Test
    void endsInTheSameRowsAndBytesWhenItWasKilledAmongInsurers() {
        fund.render("gulf-shield", 3);
        fund.render("northern-mutual", 3);
        fund.prepare();
        ClaimRuns killed =
                fund.with(context -> context.registerBean("ledgerBook", LedgerBook.class, () -> new RefusingBook()));

        assertThatThrownBy(killed::bundle).isInstanceOf(IllegalStateException.class);
        assertThat(fund.number(BUNDLES)).isZero();
        fund.bundle();

        ClaimRuns whole = uninterrupted();
        assertThat(fund.rows()).isEqualTo(whole.rows());
        assertThat(fund.files()).isEqualTo(whole.files());
    }

    @Test
    void reportsInADryRunWhatTheRealRunThenDoes() {
        fund.render("vida-plena", 3);
        fund.prepare();
        List<String> rows = fund.rows();

        JobReport dry = fund.dry().bundle();
        List<String> rowsAfterDryRun = fund.rows();
        SortedMap<String, String> filesAfterDryRun = fund.files();
        JobReport real = fund.bundle();

        assertThat(rowsAfterDryRun).isEqualTo(rows);
        assertThat(filesAfterDryRun).isEmpty();
        assertThat(dry.counts()).isEqualTo(real.counts());
        assertThat(dry.amounts()).isEqualTo(real.amounts());
        assertThat(dry.outputs()).isEqualTo(real.outputs());
    }

    /** The same services in a fund where nothing goes wrong. */
    private ClaimRuns uninterrupted() {
        ClaimRuns other = ClaimRuns.in(folder);
        other.render("gulf-shield", 3);
        other.render("northern-mutual", 3);
        other.prepare();
        other.bundle();
        return other;
    }

    /** The sample configuration with one word of the agreements replaced. */
    private Path configuration(String word, String by) throws IOException {
        Path source = Path.of("config");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                String text = Files.readString(file, StandardCharsets.UTF_8);
                boolean agreement = file.getParent().endsWith("insurers");
                Files.writeString(target, agreement ? text.replace("[" + word + "]", "[" + by + "]") : text);
            }
        }
        return folder;
    }

    /** A book that takes nothing. */
    private static final class RefusingBook implements LedgerBook {

        @Override
        public long post(Stream<LedgerEntry> entries) {
            throw new IllegalStateException("The period was sealed meanwhile");
        }

        @Override
        public long postAbsent(Stream<LedgerEntry> entries) {
            return post(entries);
        }

        @Override
        public long open(Stream<OpenItem> items) {
            return 0;
        }
    }
}
