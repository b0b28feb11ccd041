// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.BookRows;
import org.recaudo.GoldenCase;
import org.recaudo.RecaudoRunner;

/** A bank that rejects a file or batch of orders without listing them answers every order that waits in it. */
class WholeRejectsJobTests {

    private static final GoldenCase CASE = GoldenCase.of("export-direct-debits", "every-network");
    private static final String EVENTS = "SELECT account, to_char(item_period, 'YYYY-MM'), presentation, step, state,"
            + " reason, code, amount_minor, event_date FROM collections_debit_event"
            + " ORDER BY account, item_period, presentation, step";
    private static final String ORDERS =
            "SELECT sequence, account, to_char(item_period, 'YYYY-MM'), presentation, collect_date"
                    + " FROM collections_debit_order ORDER BY sequence, number";
    private static final String MANDATES = "SELECT account, kind, event_date, why FROM collections_mandate_event"
            + " ORDER BY account, agreement, version";
    private static final String WHOLE = "<OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlCtrlSum>450.00"
            + "</OrgnlCtrlSum><GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts>";
    private static final String PART =
            "<OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>"
                    + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>";

    @TempDir
    Path home;

    private DebitFund fund;
    private BookRows rows;

    @BeforeEach
    void presentThreeOrders() throws IOException {
        fund = DebitFund.in(home, CASE.in());
        rows = fund.rows();
        Path mandates = Files.writeString(
                home.resolve("mandates.csv"),
                """
                agreement;account;event;date;instrument;number;holder;tax_id;note
                sepa;000000101;start;2026-11-02;iban;DE60999999990000000013;PRUEBA, UNO;;
                sepa;000000102;start;2026-11-02;iban;DE87999999990000000012;PRUEBA, DOS;;
                """);
        RecaudoRunner.Ended presented = fund.present("2026-11-05", "--input=" + mandates);
        assertThat(presented.exit()).as(presented.toString()).isZero();
        assertThat(rows.lines(ORDERS)).hasSize(3);
    }

    @Test
    void closesTheOrdersOfARejectedMessageThatWaitAndPresentsThemAgainByTheRules() throws IOException {
        String listed = "<TxInfAndSts><OrgnlEndToEndId>00000010126108</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf>"
                + "<Rsn><Cd>AM04</Cd></Rsn></StsRsnInf><OrgnlTxRef><Amt><InstdAmt Ccy=\"ARS\">150.00</InstdAmt></Amt>"
                + "</OrgnlTxRef></TxInfAndSts>";
        take("1", PART.formatted(sent("MsgId"), sent("PmtInfId"), listed));

        RecaudoRunner.Ended taken = take("2", WHOLE.formatted(sent("MsgId"), "TM01"));

        assertThat(notes(taken)).contains("was rejected whole for 'TM01': file 000001, 2 orders were closed");
        assertThat(rows.lines(EVENTS))
                .containsExactly(
                        "101|2026-09|1|1|rejected|technical|TM01|10000|2026-11-06",
                        "101|2026-10|1|1|rejected|funds|AM04|15000|2026-11-06",
                        "102|2026-10|1|1|rejected|technical|TM01|20000|2026-11-06");
        assertThat(rows.lines("SELECT amount_minor, code FROM collections_reject ORDER BY code"))
                .containsExactly("15000|AM04", "45000|TM01");
        RecaudoRunner.Ended again = fund.present("2026-11-09");
        assertThat(again.exit()).as(again.toString()).isZero();
        assertThat(rows.lines(ORDERS))
                .endsWith("2|101|2026-09|2|2026-11-11", "2|101|2026-10|2|2026-11-11", "2|102|2026-10|2|2026-11-11")
                .hasSize(6);
    }

    @Test
    void closesTheOrdersOfARejectedBatchAndLetsNoMandateSufferForIt() throws IOException {
        String rejected = "<PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Cd>FF05</Cd></Rsn></StsRsnInf>";
        List<String> mandates = rows.lines(MANDATES);

        RecaudoRunner.Ended taken = take("1", PART.formatted(sent("MsgId"), sent("PmtInfId"), rejected));

        assertThat(notes(taken)).contains("3 orders were closed");
        assertThat(rows.lines(EVENTS)).hasSize(3).allMatch(event -> event.contains("|rejected|technical|FF05|"));
        assertThat(rows.lines(MANDATES)).isEqualTo(mandates);
        assertThat(fund.present("2026-11-09").exit()).isZero();
    }

    @Test
    void leavesOrdersThatWerePresentedAgainSinceToTheirOwnAnswer() throws IOException {
        String first = sent("MsgId");
        take("1", WHOLE.formatted(first, "TM01"));
        fund.present("2026-11-09");
        List<String> events = rows.lines(EVENTS);

        RecaudoRunner.Ended taken = take("2", WHOLE.formatted(first, "TM01"));

        assertThat(notes(taken)).contains("no order of it waits for an answer");
        assertThat(rows.lines(EVENTS)).isEqualTo(events).hasSize(3);
    }

    @Test
    void changesNothingForAMessageOrBatchThatIsNotOursAndSaysSo() throws IOException {
        String rejected = "<PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Cd>FF05</Cd></Rsn></StsRsnInf>";
        List<String> mandates = rows.lines(MANDATES);

        RecaudoRunner.Ended message = take("1", WHOLE.formatted("OTHER-1", "FF05"));
        RecaudoRunner.Ended batch = take("2", PART.formatted(sent("MsgId"), "OTHER-RCUR", rejected));

        assertThat(notes(message))
                .contains("message OTHER-1 was rejected whole")
                .contains("no order was closed");
        assertThat(notes(batch)).contains("batch OTHER-RCUR of message").contains("no order of it waits");
        assertThat(rows.lines(EVENTS)).isEmpty();
        assertThat(rows.lines(MANDATES)).isEqualTo(mandates);
        assertThat(rows.number("SELECT count(*) FROM collections_reject")).isEqualTo(2);
    }

    private RecaudoRunner.Ended take(String id, String results) throws IOException {
        Path file = Files.writeString(
                home.resolve("status-" + id + ".xml"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"><CstmrPmtStsRpt><GrpHdr>"
                        + "<MsgId>R-%s</MsgId><CreDtTm>2026-11-06T08:00:00</CreDtTm></GrpHdr>".formatted(id)
                        + results
                        + "</CstmrPmtStsRpt></Document>\n");
        RecaudoRunner.Ended taken = fund.run("import-payments", "2026-11-06", "--input=" + file);
        assertThat(taken.exit()).as(taken.toString()).isZero();
        return taken;
    }

    private static String notes(RecaudoRunner.Ended taken) {
        return taken.job("import-payments").path("notes").toString();
    }

    /** What the file that was sent first says in an element. */
    private String sent(String element) throws IOException {
        Path file =
                fund.runner().output("2026-11", DebitFund.DEBITS).resolve("sepa/000001/pain008_20261105_000001.xml");
        Matcher found =
                Pattern.compile("<%1$s>([^<]+)</%1$s>".formatted(element)).matcher(Files.readString(file));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
