// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The records that a camt.053 bank statement and a camt.054 notification yield, and the elements that their fields come
 * from (ISO 20022, versions 02 to 08). Where several elements stand for one field the first that is there wins; fields
 * without elements are worked out.
 */
final class Camt053Layouts {
    static final String STATEMENT = "statement";
    static final String BALANCE = "balance";
    static final String ENTRY = "entry";
    static final String DETAIL = "detail";
    static final String SUMMARY = "summary";
    static final String NOTE = "entry-note";

    /** Numbers of the records that elements are, in the order of {@link #RECORDS}. */
    static final int OF_STATEMENT = 0;

    static final int OF_BALANCE = 1;
    static final int OF_ENTRY = 2;
    static final int OF_DETAIL = 3;
    static final int OF_SUMMARY = 4;
    static final int OF_NOTE = 5;

    private static final MessageFields STATEMENT_FIELDS = MessageFields.of(STATEMENT)
            .text("statement-id", "Id")
            .text("sequence", "ElctrncSeqNb", "LglSeqNb")
            .text("account", "Acct/Id/IBAN", "Acct/Id/Othr/Id")
            .text("currency", "Acct/Ccy")
            .date("created", "CreDtTm")
            .date("from-date", "FrToDt/FrDtTm")
            .date("to-date", "FrToDt/ToDtTm")
            .text("copy", "CpyDplctInd")
            .text("stage");

    private static final MessageFields BALANCE_FIELDS = MessageFields.of(BALANCE)
            .text("type", "Tp/CdOrPrtry/Cd", "Tp/CdOrPrtry/Prtry")
            .money("amount", "Amt")
            .text("currency", "Amt@Ccy")
            .text("direction", "CdtDbtInd")
            .date("date", "Dt/Dt", "Dt/DtTm");

    private static final MessageFields ENTRY_FIELDS = MessageFields.of(ENTRY)
            .text("entry-reference", "NtryRef")
            .text("servicer-reference", "AcctSvcrRef")
            .text("reference")
            .money("amount", "Amt")
            .text("currency", "Amt@Ccy")
            .text("direction", "CdtDbtInd")
            .text("mark")
            .text("reversal", "RvslInd")
            .text("status", "Sts/Cd", "Sts")
            .date("booking-date", "BookgDt/Dt", "BookgDt/DtTm")
            .date("value-date", "ValDt/Dt", "ValDt/DtTm")
            .text("code", "BkTxCd/Domn/Fmly/SubFmlyCd", "BkTxCd/Prtry/Cd")
            .text("text", "AddtlNtryInf")
            .text("batch-count", "NtryDtls/Btch/NbOfTxs")
            .money("batch-total", "NtryDtls/Btch/TtlAmt");

    private static final MessageFields DETAIL_FIELDS = MessageFields.of(DETAIL)
            .text("end-to-end-id", "Refs/EndToEndId")
            .text("transaction-id", "Refs/TxId", "Refs/InstrId")
            .text("mandate", "Refs/MndtId")
            .text("servicer-reference", "Refs/AcctSvcrRef")
            .money("amount", "Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt")
            .text("currency", "Amt@Ccy", "AmtDtls/TxAmt/Amt@Ccy", "AmtDtls/InstdAmt/Amt@Ccy")
            .text("direction", "CdtDbtInd")
            .text("structured-reference", "RmtInf/Strd/CdtrRefInf/Ref")
            .text("remittance", "RmtInf/Ustrd")
            .text("return-reason", "RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry")
            .text("return-text", "RtrInf/AddtlInf")
            .text("debtor", "RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm")
            .text("debtor-account", "RltdPties/DbtrAcct/Id/IBAN", "RltdPties/DbtrAcct/Id/Othr/Id")
            .text("creditor", "RltdPties/Cdtr/Nm", "RltdPties/Cdtr/Pty/Nm")
            .text("creditor-account", "RltdPties/CdtrAcct/Id/IBAN", "RltdPties/CdtrAcct/Id/Othr/Id");

    /** What the file says that its entries add up to; Swiss and Nordic banks send it. */
    private static final MessageFields SUMMARY_FIELDS = MessageFields.of(SUMMARY)
            .text("entries", "TtlNtries/NbOfNtries")
            .money("total", "TtlNtries/Sum")
            .text("credits", "TtlCdtNtries/NbOfNtries")
            .money("credit-total", "TtlCdtNtries/Sum")
            .text("debits", "TtlDbtNtries/NbOfNtries")
            .money("debit-total", "TtlDbtNtries/Sum");

    /** What an entry says behind details that were too many to wait for it. */
    private static final MessageFields NOTE_FIELDS = MessageFields.of(NOTE).text("text");

    private static final List<MessageFields> RECORDS =
            List.of(STATEMENT_FIELDS, BALANCE_FIELDS, ENTRY_FIELDS, DETAIL_FIELDS, SUMMARY_FIELDS, NOTE_FIELDS);

    private Camt053Layouts() {}

    /** The elements of a message whose statements or notifications have this path. */
    static XmlNode elements(String statement) {
        return XmlNode.of(
                RECORDS,
                List.of(
                        statement,
                        statement + "/Bal",
                        statement + "/Ntry",
                        statement + "/Ntry/NtryDtls/TxDtls",
                        statement + "/TxsSummry"));
    }

    static List<RecordLayout> all() {
        return IntStream.range(0, RECORDS.size())
                .mapToObj(number -> RECORDS.get(number).layout(number, number == OF_ENTRY))
                .toList();
    }

    static Flow flow() {
        List<String> kinds = List.of(STATEMENT, BALANCE, ENTRY, DETAIL, SUMMARY, NOTE);
        FlowTally.IdentityRule identity =
                new FlowTally.IdentityRule(STATEMENT, List.of("account", "statement-id"), "to-date", "currency");
        Grammar grammar = Grammar.of("(statement balance* summary? (entry detail* entry-note?)*)+", kinds);
        return Flow.of(ENTRY, grammar, identity);
    }
}
