// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;

/**
 * When an agreement's debit orders are presented, and what follows from one that was not collected; from
 * {@code config/direct-debits.yml}.
 *
 * @param firstDay day of an item's month from which it may be presented
 * @param collectBankingDays banking days from presentation to the day on which the payer is debited
 * @param tries how often one item is presented under the same account or card before somebody must act
 * @param suspendAfter orders of a household in a row that came back, after which its mandate is suspended; 0 never
 * @param follow what follows from each reason
 * @param afterReversal what follows when a collected order is taken back
 * @param jumpPercent by how much a file's total may exceed the one before; 0 sets no limit
 */
public record DebitRules(
        int firstDay,
        int collectBankingDays,
        int tries,
        int suspendAfter,
        Map<DebitReason, Follow> follow,
        Follow afterReversal,
        int jumpPercent) {

    /** What happens to the mandate. */
    public enum Effect {
        KEEP,
        SUSPEND,
        END
    }

    /**
     * What follows from a reason.
     *
     * @param again whether the item is presented again
     * @param waitDays days to wait before that
     * @param payDays days of the month on which payers have money: the next of them is waited for; none are not
     */
    public record Follow(boolean again, int waitDays, List<Integer> payDays, Effect mandate) {

        public Follow {
            payDays = payDays.stream().sorted().toList();
        }

        /**
         * The first day on which the payer may be debited again: the banking day on or after the next pay day.
         *
         * <p>Example: closed on 12 November, 3 days to wait, pay days 5 and 20: Friday 20 November.
         */
        public LocalDate nextDay(LocalDate closedOn, BusinessCalendar calendar) {
            LocalDate earliest = closedOn.plusDays(waitDays);
            return calendar.plusBankingDays(payDays.isEmpty() ? earliest : nextPayDay(earliest), 0);
        }

        private LocalDate nextPayDay(LocalDate earliest) {
            BillingPeriod month = BillingPeriod.of(earliest);
            for (int payDay : payDays) {
                if (!month.day(payDay).isBefore(earliest)) {
                    return month.day(payDay);
                }
            }
            return month.next().day(payDays.get(0));
        }
    }

    public DebitRules {
        follow = Map.copyOf(new EnumMap<>(follow));
        if (follow.size() != DebitReason.values().length) {
            throw new IllegalArgumentException("Rules for %s; expected one for each reason".formatted(follow.keySet()));
        }
    }

    /** What follows from a reason. */
    public Follow after(DebitReason reason) {
        Follow found = follow.get(reason);
        if (found == null) {
            throw new IllegalStateException("No rule for " + reason);
        }
        return found;
    }
}
