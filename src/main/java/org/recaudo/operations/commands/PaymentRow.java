// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recaudo.collections.Rung;
import org.recaudo.collections.TakenPayment;
import org.recaudo.money.Money;
import org.recaudo.runs.Fund;

/** A payment as commands show it: what became of it, what named the household, and how sure that is. */
final class PaymentRow {

    private PaymentRow() {}

    /** How the household was found. */
    static Map<String, Object> found(TakenPayment taken) {
        Rung rung = taken.rung();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("payment", taken.payment().key());
        map.put("outcome", taken.named().code());
        map.put("foundBy", rung == null ? "" : rung.code());
        map.put("confidence", taken.confidence());
        return map;
    }

    /** The same with the day and the amount; a payment taken back is below zero. */
    static Map<String, Object> full(TakenPayment taken, Fund fund) {
        long amountMinor = taken.payment().amountMinor();
        long signedMinor = taken.outcome() == org.recaudo.formats.Outcome.REVERSAL ? -amountMinor : amountMinor;
        Map<String, Object> map = found(taken);
        map.put("paymentDate", taken.payment().paymentDate().toString());
        map.put("amount", Money.ofMinor(signedMinor, fund.currency()).decimalText());
        return map;
    }
}
