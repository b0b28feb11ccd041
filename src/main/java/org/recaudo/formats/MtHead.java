// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** What a message says of itself before its entries: reference, account, number, currency. */
final class MtHead {
    private final RecordBytes statement;
    private final boolean interim;
    private boolean told;
    private String reference = "";
    private String account = "";
    private String number = "";
    private String currency = "";
    private String time = "";

    MtHead(RecordLayout layout, boolean interim) {
        this.statement = new RecordBytes(layout);
        this.interim = interim;
    }

    void begin(String newReference) {
        told = false;
        reference = newReference;
        account = "";
        number = "";
        currency = "";
        time = "";
    }

    String reference() {
        return reference;
    }

    void account(String text) {
        account = text;
    }

    void number(String text) {
        number = text;
    }

    void numberContinues(String text) {
        number += text;
    }

    void time(String text) {
        time = text;
    }

    void currency(String code) {
        currency = code;
    }

    String currency() {
        return currency;
    }

    boolean isTold() {
        return told;
    }

    /** The statement's own record, once its opening (its day as 20261105, or 0) or its first entry is there. */
    FileRecord tell(int openingDay, Frame frame, long line) {
        told = true;
        if (account.isEmpty()) {
            throw FileRefused.at(line, "message %s names no account; expected :25:".formatted(reference));
        }
        statement.clear();
        if (openingDay > 0) {
            MtValues.set(statement, statement.slot("from-date"), openingDay);
        }
        set("statement-id", id(openingDay));
        set("message", reference);
        set("sequence", number);
        set("account", account());
        set("currency", currency);
        set("stage", interim ? "interim" : "booked");
        return statement.record(frame, line);
    }

    private void set(String field, String value) {
        statement.set(statement.slot(field), value);
    }

    /** The day of the opening balance, or the time of a report, with the statement's number. */
    String id(int day) {
        String numbered = (number.isEmpty() ? reference : number).replace('/', '-');
        String when = day == 0 ? time : "%04d-%02d-%02d".formatted(day / 10_000, day / 100 % 100, day % 100);
        return when.isEmpty() ? numbered : when + "-" + numbered;
    }

    /** The account without the currency that some banks write behind it. */
    String account() {
        boolean trailing = !currency.isEmpty()
                && account.length() > currency.length()
                && account.endsWith(currency)
                && !Character.isLetter(account.charAt(account.length() - currency.length() - 1));
        return trailing
                ? account.substring(0, account.length() - currency.length()).strip()
                : account;
    }
}
