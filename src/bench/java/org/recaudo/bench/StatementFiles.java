// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same made-up entries as camt.053 and as MT940. */
final class StatementFiles {

    private StatementFiles() {}

    static StatementBenchmark.Found expected(int entries) {
        long sum = 0;
        for (int entry = 0; entry < entries; entry++) {
            sum += amount(entry);
        }
        return new StatementBenchmark.Found(entries, sum);
    }

    private static long amount(int entry) {
        return 1_000 + entry * 7_919L % 9_000_000;
    }

    private static boolean isCredit(int entry) {
        return entry % 5 != 0;
    }

    private static int day(int entry) {
        return 1 + entry % 28;
    }

    private static String decimal(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    private static long closing(int entries) {
        long balance = 100_000;
        for (int entry = 0; entry < entries; entry++) {
            balance += isCredit(entry) ? amount(entry) : -amount(entry);
        }
        return balance;
    }

    static Path camt053(Path file, int entries) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                      <BkToCstmrStmt>
                        <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-11-30T20:00:00</CreDtTm></GrpHdr>
                        <Stmt>
                          <Id>S</Id>
                          <CreDtTm>2026-11-30T20:00:00</CreDtTm>
                          <Acct><Id><Othr><Id>9990138702011100377664</Id></Othr></Id><Ccy>ARS</Ccy></Acct>
                    """);
            out.write(balance("OPBD", 100_000));
            out.write(balance("CLBD", closing(entries)));
            for (int entry = 0; entry < entries; entry++) {
                out.write(entry(entry));
            }
            out.write("    </Stmt>\n  </BkToCstmrStmt>\n</Document>\n");
        }
        return file;
    }

    private static String balance(String type, long minor) {
        return """
                      <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="ARS">%s</Amt>\
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-01</Dt></Dt></Bal>
                """.formatted(type, decimal(minor));
    }

    private static String entry(int entry) {
        return """
                      <Ntry>
                        <NtryRef>%d</NtryRef>
                        <Amt Ccy="ARS">%s</Amt>
                        <CdtDbtInd>%s</CdtDbtInd>
                        <Sts><Cd>BOOK</Cd></Sts>
                        <BookgDt><Dt>2026-11-%02d</Dt></BookgDt>
                        <ValDt><Dt>2026-11-%02d</Dt></ValDt>
                        <AcctSvcrRef>REF%09d</AcctSvcrRef>
                        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                        <NtryDtls>
                          <TxDtls>
                            <Refs><EndToEndId>E2E%09d</EndToEndId></Refs>
                            <RltdPties><Dbtr><Pty><Nm>Clara Ficticia</Nm></Pty></Dbtr></RltdPties>
                            <RmtInf><Ustrd>CUOTA %09d</Ustrd></RmtInf>
                          </TxDtls>
                        </NtryDtls>
                        <AddtlNtryInf>TRANSFERENCIA RECIBIDA</AddtlNtryInf>
                      </Ntry>
                """.formatted(
                        entry + 1,
                        decimal(amount(entry)),
                        isCredit(entry) ? "CRDT" : "DBIT",
                        day(entry),
                        day(entry),
                        entry,
                        entry,
                        entry);
    }

    static Path mt940(Path file, int entries) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("{1:F01EXAMARBAXXXX0000000000}{2:I940EXAMARBAXXXXN}{4:\r\n");
            out.write(":20:20261130\r\n:25:9990138702011100377664\r\n:28C:1/1\r\n:60F:C261101ARS1000,00\r\n");
            for (int entry = 0; entry < entries; entry++) {
                out.write(":61:2611%02d11%02d%s%sNTRFE2E%09d//REF%09d\r\n:86:TRANSFERENCIA CUOTA %09d CLARA FICTICIA\r\n"
                        .formatted(
                                day(entry),
                                day(entry),
                                isCredit(entry) ? "C" : "D",
                                decimal(amount(entry)).replace('.', ','),
                                entry,
                                entry,
                                entry));
            }
            out.write(":62F:C261130ARS%s\r\n-}".formatted(decimal(closing(entries)).replace('.', ',')));
        }
        return file;
    }
}
