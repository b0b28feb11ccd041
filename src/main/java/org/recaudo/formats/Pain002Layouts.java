// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;

/** The records of a payment status report, and the elements that their fields come from (ISO 20022 pain.002). */
final class Pain002Layouts {
    static final String ORDER = "order";

    static final int OF_REPORT = 0;
    static final int OF_MESSAGE = 1;
    static final int OF_MESSAGE_STATUS = 2;
    static final int OF_BATCH = 3;
    static final int OF_BATCH_STATUS = 4;
    static final int OF_ORDER = 5;

    private static final String ROOT = "CstmrPmtStsRpt";

    private static final MessageFields REPORT_FIELDS =
            MessageFields.of("report").text("message-id", "MsgId").date("created", "CreDtTm");

    private static final MessageFields MESSAGE_FIELDS = MessageFields.of("message")
            .text("message-id", "OrgnlMsgId")
            .text("message-name", "OrgnlMsgNmId")
            .text("orders", "OrgnlNbOfTxs")
            .money("total", "OrgnlCtrlSum")
            .text("status", "GrpSts")
            .text("reason", "StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry")
            .text("reason-text", "StsRsnInf/AddtlInf");

    private static final MessageFields BATCH_FIELDS = MessageFields.of("batch")
            .text("batch-id", "OrgnlPmtInfId")
            .text("orders", "OrgnlNbOfTxs")
            .money("total", "OrgnlCtrlSum")
            .text("status", "PmtInfSts")
            .text("reason", "StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry")
            .text("reason-text", "StsRsnInf/AddtlInf");

    private static final MessageFields ORDER_FIELDS = MessageFields.of(ORDER)
            .text("reference")
            .text("end-to-end-id", "OrgnlEndToEndId")
            .text("instruction-id", "OrgnlInstrId")
            .text("receipt", "StsId")
            .text("status", "TxSts")
            .text("reason", "StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry")
            .text("reason-text", "StsRsnInf/AddtlInf")
            .money("amount", "OrgnlTxRef/Amt/InstdAmt", "OrgnlTxRef/IntrBkSttlmAmt", "OrgnlTxRef/Amt/EqvtAmt/Amt")
            .text("currency", "OrgnlTxRef/Amt/InstdAmt@Ccy", "OrgnlTxRef/IntrBkSttlmAmt@Ccy")
            .date("payment-date", "OrgnlTxRef/ReqdColltnDt", "OrgnlTxRef/ReqdExctnDt/Dt", "OrgnlTxRef/ReqdExctnDt")
            .text("mandate", "OrgnlTxRef/MndtRltdInf/MndtId", "OrgnlTxRef/MndtRltdInf/DrctDbtMndt/MndtId")
            .text("sequence-type", "OrgnlTxRef/PmtTpInf/SeqTp")
            .text("payer-name", "OrgnlTxRef/Dbtr/Nm", "OrgnlTxRef/Dbtr/Pty/Nm")
            .text("payer-account", "OrgnlTxRef/DbtrAcct/Id/IBAN", "OrgnlTxRef/DbtrAcct/Id/Othr/Id")
            .text("message")
            .text("batch")
            .text("scope");

    private static final List<OutcomeRule> OUTCOMES = List.of(
            new OutcomeRule("status", List.of("RJCT", "CANC"), Outcome.REJECT),
            new OutcomeRule("", List.of(), Outcome.IGNORE));

    private Pain002Layouts() {}

    private static MessageFields statusFields(String kind) {
        return MessageFields.of(kind)
                .text("status", "DtldSts")
                .text("orders", "DtldNbOfTxs")
                .money("total", "DtldCtrlSum");
    }

    static XmlNode elements() {
        String message = ROOT + "/OrgnlGrpInfAndSts";
        String batch = ROOT + "/OrgnlPmtInfAndSts";
        return XmlNode.of(
                List.of(
                        REPORT_FIELDS,
                        MESSAGE_FIELDS,
                        statusFields("message-status"),
                        BATCH_FIELDS,
                        statusFields("batch-status"),
                        ORDER_FIELDS),
                List.of(
                        ROOT + "/GrpHdr",
                        message,
                        message + "/NbOfTxsPerSts",
                        batch,
                        batch + "/NbOfTxsPerSts",
                        batch + "/TxInfAndSts"));
    }

    static List<RecordLayout> all() {
        return List.of(
                REPORT_FIELDS.layout(OF_REPORT, false),
                MESSAGE_FIELDS.layout(OF_MESSAGE, false),
                statusFields("message-status").layout(OF_MESSAGE_STATUS, false),
                BATCH_FIELDS.layout(OF_BATCH, false),
                statusFields("batch-status").layout(OF_BATCH_STATUS, false),
                ORDER_FIELDS.layout(OF_ORDER, "amount", OUTCOMES));
    }

    static Flow flow() {
        List<String> kinds = all().stream().map(RecordLayout::kind).toList();
        Grammar grammar = Grammar.of("report message message-status* (batch batch-status* order*)*", kinds);
        FlowTally.IdentityRule identity = new FlowTally.IdentityRule("report", List.of("message-id"), "created", "");
        return Flow.of(ORDER, grammar, identity);
    }
}
