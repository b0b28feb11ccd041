// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small camt.053 statements for tests. */
final class StatementXml {

    private final String account;
    private final String id;
    private final String opening;
    private BigDecimal closing;
    private final StringBuilder entries = new StringBuilder();
    private int written;

    StatementXml(String account, String id, String opening) {
        this.account = account;
        this.id = id;
        this.opening = opening;
        this.closing = new BigDecimal(opening);
    }

    /** An entry; a negative amount is a debit. */
    StatementXml entry(String date, String amount, String text) {
        BigDecimal value = new BigDecimal(amount);
        closing = closing.add(value);
        written++;
        entries.append("   <Ntry><NtryRef>%d</NtryRef>%s<Sts><Cd>BOOK</Cd></Sts>".formatted(written, amount(value)));
        entries.append(("<BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt><AcctSvcrRef>B%04d</AcctSvcrRef>"
                        + "<BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd><AddtlNtryInf>%s</AddtlNtryInf></Ntry>%n")
                .formatted(date, date, written, text));
        return this;
    }

    Path write(Path file) throws IOException {
        String head =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                 <BkToCstmrStmt>
                  <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-05T20:00:00</CreDtTm></GrpHdr>
                  <Stmt>
                   <Id>%s</Id>
                   <CreDtTm>2026-11-05T20:00:00</CreDtTm>
                   <FrToDt><FrDtTm>2026-10-22T00:00:00</FrDtTm><ToDtTm>2026-11-05T23:59:59</ToDtTm></FrToDt>
                   <Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>ARS</Ccy></Acct>
                """
                        .formatted(id, id, account);
        return Files.writeString(
                file,
                head + balance("OPBD", new BigDecimal(opening), "2026-10-22")
                        + balance("CLBD", closing, "2026-11-05") + entries
                        + "  </Stmt>\n </BkToCstmrStmt>\n</Document>\n");
    }

    private static String balance(String code, BigDecimal amount, String date) {
        return "   <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp>%s<Dt><Dt>%s</Dt></Dt></Bal>%n"
                .formatted(code, amount(amount), date);
    }

    private static String amount(BigDecimal amount) {
        return "<Amt Ccy=\"ARS\">%s</Amt><CdtDbtInd>%s</CdtDbtInd>"
                .formatted(amount.abs().toPlainString(), amount.signum() < 0 ? "DBIT" : "CRDT");
    }
}
