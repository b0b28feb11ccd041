// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.recaudo.operations.generate.Insurer.Work;

/**
 * The services of a month: those to affiliates, who may owe a patient's share, and those to other insurers' insured.
 */
final class ServicesFile {

    private static final String HEADER = String.join(
            ";",
            "service_id;service_date;affiliate;insurer;member_id;patient_name;birth_date;sex;authorization;provider",
            "practitioner;diagnosis;procedure;description;quantity;unit_price;patient_share;tax");
    static final List<String> PROVIDERS = List.of("SANATORIO-RC", "CLINICA-NTE", "CENTRO-SUR");
    private static final List<Work> OWN_WORKS = List.of(
            new Work("420101", "Consulta médica", "J069", 1_850_000),
            new Work("420351", "Consulta de especialista", "M545", 2_600_000),
            new Work("660475", "Hemograma completo", "D649", 640_000),
            new Work("340301", "Radiografía de tórax", "J189", 1_420_000),
            new Work("250101", "Sesión de kinesiología", "M545", 910_000));

    private final Month month;
    private final TextFile file;

    ServicesFile(Path folder, Month month) {
        this.month = month;
        file = new TextFile(folder.resolve("services-" + month.period() + ".csv"), StandardCharsets.UTF_8, "\r\n");
        file.line(HEADER);
    }

    /**
     * One member in twenty-five has had a service; what the patients owe for them. A service without a patient's share
     * is charged to nobody.
     */
    long writeOwn(Household household, SplitMix random) {
        long sharesMinor = 0;
        for (Member member : household.covered(month.period())) {
            LocalDate day = month.windowDay(random.between(1, month.windowDays()));
            if (!random.chance(400) || !member.isCovered(day)) {
                continue;
            }
            Work work = random.oneOf(OWN_WORKS);
            int quantity = random.chance(9_000) ? 1 : 2;
            long shareMinor = random.chance(800) ? 0 : work.priceMinor() / 5 * quantity;
            Person person = member.person();
            file.line(String.join(
                    ";",
                    "A" + month.period().yearMonthDigits() + "-" + household.affiliate(member),
                    day.toString(),
                    household.affiliate(member),
                    "",
                    "",
                    person.surname() + ", " + person.givenNames(),
                    person.birthDate().toString(),
                    person.sex(),
                    "",
                    random.oneOf(PROVIDERS) + ";MP" + random.between(10_000, 99_999),
                    work.codes(),
                    String.valueOf(quantity),
                    Digits.decimal(work.priceMinor()),
                    Digits.decimal(shareMinor),
                    "0.00"));
            sharesMinor += shareMinor;
        }
        return sharesMinor;
    }

    /** A line that another writer has put together. */
    void write(String line) {
        file.line(line);
    }

    FileTruth close() {
        file.close();
        return FileTruth.of(file.name(), "services", file.lines() - 1);
    }
}
