// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A month's statement of one bank account, camt.053.001.08: opening and closing balance and the entries between. */
final class StatementFile {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    /** Which of the fund's accounts a statement is about, and how its files and statements are called. */
    record Account(String number, String file, String id) {}

    private final Month month;
    private final FundRules rules;
    private final Account account;
    private final TextFile file;
    private int written;

    StatementFile(Path folder, Month month, FundRules rules, Account account) {
        this.month = month;
        this.rules = rules;
        this.account = account;
        file = new TextFile(
                folder.resolve(account.file() + "-" + month.period() + ".xml"), StandardCharsets.UTF_8, "\n");
    }

    /** Writes the entries by day, those of a day in the order given, and tells the closing balance. */
    long write(long openingMinor, List<BankLine> lines) {
        List<BankLine> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparing(BankLine::day));
        long closingMinor =
                openingMinor + ordered.stream().mapToLong(BankLine::minor).sum();
        writeHead();
        writeBalance("OPBD", month.windowDay(1), openingMinor);
        writeBalance("CLBD", month.businessDate(), closingMinor);
        ordered.forEach(this::write);
        file.line("    </Stmt>");
        file.line("  </BkToCstmrStmt>");
        file.line("</Document>");
        file.close();
        return closingMinor;
    }

    FileTruth truth() {
        return FileTruth.of(file.name(), "bank-statement", written);
    }

    private void writeHead() {
        String id = account.id() + "-" + month.period();
        String created = "<CreDtTm>" + month.businessDate() + "T20:00:00-03:00</CreDtTm>";
        file.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        file.line("<Document xmlns=\"" + NAMESPACE + "\">");
        file.line("  <BkToCstmrStmt>");
        file.line("    <GrpHdr><MsgId>" + id + "</MsgId>" + created + "</GrpHdr>");
        file.line("    <Stmt>");
        file.line("      <Id>" + id + "</Id>");
        file.line("      <ElctrncSeqNb>" + (month.index() + 1) + "</ElctrncSeqNb>");
        file.line("      " + created);
        file.line("      <FrToDt><FrDtTm>" + month.windowDay(1) + "T00:00:00-03:00</FrDtTm><ToDtTm>"
                + month.businessDate() + "T20:00:00-03:00</ToDtTm></FrToDt>");
        file.line("      <Acct><Id><Othr><Id>" + account.number() + "</Id></Othr></Id><Ccy>"
                + rules.fund().currency() + "</Ccy></Acct>");
    }

    private void writeBalance(String code, LocalDate day, long minor) {
        file.line("      <Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp>" + amount(minor) + "<Dt><Dt>" + day
                + "</Dt></Dt></Bal>");
    }

    private void write(BankLine line) {
        written++;
        String reference = Digits.date(line.day()) + Digits.zeros(written, 6);
        file.line("      <Ntry><NtryRef>" + written + "</NtryRef>" + amount(line.minor())
                + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + line.day() + "</Dt></BookgDt><ValDt><Dt>" + line.day()
                + "</Dt></ValDt><AcctSvcrRef>" + reference + "</AcctSvcrRef><BkTxCd><Prtry><Cd>" + line.code()
                + "</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><RmtInf><Ustrd>" + line.text()
                + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>");
    }

    private String amount(long minor) {
        return "<Amt Ccy=\"" + rules.fund().currency() + "\">" + Digits.decimal(Math.abs(minor)) + "</Amt><CdtDbtInd>"
                + (minor < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd>";
    }
}
