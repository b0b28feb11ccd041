// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recaudo.operations.generate.Settlements.Transfer;

/**
 * The month's bank statement, camt.053.001.08: opening and closing balance, the networks' transfers net of commission
 * and its tax, one transfer that nobody announced and one charge of the bank's own.
 */
final class StatementFile {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private final Month month;
    private final FundRules rules;
    private final TextFile file;
    private int written;

    private record Entry(LocalDate day, long minor, String code, String text) {}

    StatementFile(Path folder, Month month, FundRules rules) {
        this.month = month;
        this.rules = rules;
        file = new TextFile(folder.resolve("bank-statement-" + month.period() + ".xml"), StandardCharsets.UTF_8, "\n");
    }

    BankTruth write(long openingMinor, Settlements settlements, SplitMix random) {
        long strangerMinor = random.between(5_000_000, 60_000_000);
        long feeMinor = random.between(1_200_000, 2_400_000);
        List<Transfer> transfers = settlements.bookedIn(month);
        List<Entry> entries = entries(transfers, strangerMinor, feeMinor);
        long closingMinor =
                openingMinor + entries.stream().mapToLong(Entry::minor).sum();
        writeHead();
        writeBalance("OPBD", month.windowDay(1), openingMinor);
        writeBalance("CLBD", month.businessDate(), closingMinor);
        entries.forEach(this::write);
        file.line("    </Stmt>");
        file.line("  </BkToCstmrStmt>");
        file.line("</Document>");
        file.close();
        return new BankTruth(
                openingMinor,
                closingMinor,
                entries.size(),
                transfers.size(),
                transfers.stream().mapToLong(Transfer::grossMinor).sum(),
                transfers.stream().mapToLong(Transfer::commissionMinor).sum(),
                transfers.stream().mapToLong(Transfer::taxMinor).sum(),
                strangerMinor,
                feeMinor,
                settlements.unsettledGrossMinor(month));
    }

    FileTruth truth() {
        return FileTruth.of(file.name(), "bank-statement", written);
    }

    /** By booking date; on one date the transfers of the networks come first, in their order. */
    private List<Entry> entries(List<Transfer> transfers, long strangerMinor, long feeMinor) {
        List<Entry> entries = new ArrayList<>();
        for (Transfer transfer : transfers) {
            String text = transfer.network().text() + " " + transfer.paidOn();
            entries.add(new Entry(transfer.bookedOn(), transfer.netMinor(), "LIQ", text));
        }
        LocalDate middle = rules.fund().calendar().plusBankingDays(month.windowDay(month.windowDays() / 2), 0);
        entries.add(new Entry(middle, strangerMinor, "TRF", "TRANSFERENCIA RECIBIDA CLUB DEPORTIVO LA RIBERA"));
        entries.add(new Entry(middle, -feeMinor, "COM", "MANTENIMIENTO DE CUENTA"));
        entries.sort(Comparator.comparing(Entry::day));
        return entries;
    }

    private void writeHead() {
        String id = "CC-" + month.period();
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
        file.line("      <Acct><Id><Othr><Id>" + rules.bankAccount() + "</Id></Othr></Id><Ccy>"
                + rules.fund().currency() + "</Ccy></Acct>");
    }

    private void writeBalance(String code, LocalDate day, long minor) {
        file.line("      <Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp>" + amount(minor) + "<Dt><Dt>" + day
                + "</Dt></Dt></Bal>");
    }

    private void write(Entry entry) {
        written++;
        String reference = Digits.date(entry.day()) + Digits.zeros(written, 6);
        file.line("      <Ntry><NtryRef>" + written + "</NtryRef>" + amount(entry.minor())
                + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + entry.day() + "</Dt></BookgDt><ValDt><Dt>" + entry.day()
                + "</Dt></ValDt><AcctSvcrRef>" + reference + "</AcctSvcrRef><BkTxCd><Prtry><Cd>" + entry.code()
                + "</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><RmtInf><Ustrd>" + entry.text()
                + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>");
    }

    private String amount(long minor) {
        return "<Amt Ccy=\"" + rules.fund().currency() + "\">" + Digits.decimal(Math.abs(minor)) + "</Amt><CdtDbtInd>"
                + (minor < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd>";
    }
}
