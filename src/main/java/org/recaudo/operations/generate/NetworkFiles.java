// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.recaudo.runs.Fund;

/**
 * The files of the four networks in one month. The window of payment days is cut into equal stretches, and each network
 * sends one file for each stretch, dated its last day; where nobody paid, no file comes.
 */
final class NetworkFiles {

    private final Month month;
    private final int stretches;
    private final NetworkFile[][] files;

    NetworkFiles(Path folder, Month month, FundRules rules, int stretches) {
        this.month = month;
        this.stretches = Math.min(stretches, month.windowDays());
        this.files = new NetworkFile[NetworkKind.values().length][this.stretches];
        for (NetworkKind kind : NetworkKind.values()) {
            NetworkLayout layout = layout(kind, rules.fund());
            for (int stretch = 0; stretch < this.stretches; stretch++) {
                LocalDate fileDate = month.windowDay(month.windowDays() * (stretch + 1) / this.stretches);
                files[kind.ordinal()][stretch] = new NetworkFile(folder, rules.network(kind), layout, fileDate);
            }
        }
    }

    void write(NetworkLine line) {
        long day =
                line.record().date().toEpochDay() - month.previousBusinessDate().toEpochDay();
        int stretch = 0;
        while (day > (long) month.windowDays() * (stretch + 1) / stretches) {
            stretch++;
        }
        files[line.network().ordinal()][stretch].write(line.record());
    }

    /** Closes all; what they held, by network and date. */
    List<FileTruth> close() {
        List<FileTruth> truths = new ArrayList<>();
        for (NetworkFile[] ofNetwork : files) {
            for (NetworkFile file : ofNetwork) {
                FileTruth truth = file.close();
                if (truth != null) {
                    truths.add(truth);
                }
            }
        }
        return truths;
    }

    private static NetworkLayout layout(NetworkKind kind, Fund fund) {
        String company = People.unaccented(fund.name()).toUpperCase(Locale.ROOT);
        return switch (kind) {
            case RAPIPAGO -> new RapipagoLayout(company, fund.billEntity());
            case PAGOMISCUENTAS -> new PagoMisCuentasLayout(fund.billEntity());
            case SIRO -> new SiroLayout(fund.calendar());
            case VISA -> new VisaLayout("000000" + fund.billEntity());
        };
    }
}
