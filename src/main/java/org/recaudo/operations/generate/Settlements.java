// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the networks collected, by network and payment day, over all months, and the bank credits that come of it. One
 * number for each network and day: as small for a million households as for ten.
 */
final class Settlements {

    /** A network's transfer for the payments of one day. */
    record Transfer(Network network, LocalDate paidOn, LocalDate bookedOn, long grossMinor) {

        long commissionMinor() {
            return network.commissionMinor(grossMinor);
        }

        long taxMinor() {
            return network.commissionTaxMinor(commissionMinor());
        }

        /** Taxes that are always withheld. */
        long withheldMinor() {
            return network.taxMinor(grossMinor, true);
        }

        /** Taxes that are withheld now and then. */
        long otherTaxMinor() {
            return network.taxMinor(grossMinor, false);
        }

        long netMinor() {
            return grossMinor - commissionMinor() - taxMinor() - withheldMinor();
        }
    }

    private final FundRules rules;
    private final LocalDate before;
    private final long[][] grossMinor;

    Settlements(FundRules rules, List<Month> months) {
        this.rules = rules;
        before = months.get(0).previousBusinessDate();
        LocalDate last = months.get(months.size() - 1).businessDate();
        grossMinor = new long[NetworkKind.values().length][(int) (last.toEpochDay() - before.toEpochDay()) + 1];
    }

    void add(NetworkLine line) {
        int day = (int) (line.record().date().toEpochDay() - before.toEpochDay());
        grossMinor[line.network().ordinal()][day] += line.record().movedMinor();
    }

    /** Transfers that the bank books in the month's window, by booking date, network and payment day. */
    List<Transfer> bookedIn(Month month) {
        return transfers().stream()
                .filter(transfer -> transfer.bookedOn().isAfter(month.previousBusinessDate())
                        && !transfer.bookedOn().isAfter(month.businessDate()))
                .toList();
    }

    /** What was collected up to the month's business date and is not yet booked on it. */
    long unsettledGrossMinor(Month month) {
        return transfers().stream()
                .filter(transfer -> !transfer.paidOn().isAfter(month.businessDate())
                        && transfer.bookedOn().isAfter(month.businessDate()))
                .mapToLong(Transfer::grossMinor)
                .sum();
    }

    private List<Transfer> transfers() {
        List<Transfer> transfers = new ArrayList<>();
        for (Network network : rules.networks()) {
            long[] ofNetwork = grossMinor[network.kind().ordinal()];
            for (int day = 1; day < ofNetwork.length; day++) {
                if (ofNetwork[day] != 0) {
                    LocalDate paidOn = before.plusDays(day);
                    LocalDate bookedOn = rules.fund().calendar().plusBankingDays(paidOn, network.settleDays());
                    transfers.add(new Transfer(network, paidOn, bookedOn, ofNetwork[day]));
                }
            }
        }
        transfers.sort(Comparator.comparing(Transfer::bookedOn)
                .thenComparing(transfer -> transfer.network().kind())
                .thenComparing(Transfer::paidOn));
        return transfers;
    }
}
