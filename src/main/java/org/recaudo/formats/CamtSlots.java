// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** Where the values stand that reading an account message has to look at, found once a file. */
record CamtSlots(
        int statementId,
        int statementCurrency,
        int balanceType,
        int balanceAmount,
        int balanceCurrency,
        int balanceDirection,
        int entryAmount,
        int entryCurrency,
        int entryDirection,
        int entryMark,
        int entryStatus,
        int entryReference,
        int entryServicerReference,
        int entryOwnReference,
        int entryText,
        int detailRemittance,
        int noteText) {

    static CamtSlots of(XmlRecords records, RecordBytes note) {
        RecordBytes statement = records.unit(Camt053Layouts.OF_STATEMENT);
        RecordBytes balance = records.unit(Camt053Layouts.OF_BALANCE);
        RecordBytes entry = records.unit(Camt053Layouts.OF_ENTRY);
        return new CamtSlots(
                statement.slot("statement-id"),
                statement.slot("currency"),
                balance.slot("type"),
                balance.slot("amount"),
                balance.slot("currency"),
                balance.slot("direction"),
                entry.slot("amount"),
                entry.slot("currency"),
                entry.slot("direction"),
                entry.slot("mark"),
                entry.slot("status"),
                entry.slot("reference"),
                entry.slot("servicer-reference"),
                entry.slot("entry-reference"),
                entry.slot("text"),
                records.unit(Camt053Layouts.OF_DETAIL).slot("remittance"),
                note.slot("text"));
    }
}
