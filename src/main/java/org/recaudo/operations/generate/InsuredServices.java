// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.operations.generate.Insurer.Work;

/**
 * The services of a month to the insured of one insurer. One claim in three is a consultation without authorization;
 * the others have an authorization of their own and two or three lines. No patient comes twice.
 */
final class InsuredServices {

    private static final int CLAIMS_PER_MONTH_MAX = 10_000_000;

    private final ServicesFile file;
    private final Month month;
    private final Insurer insurer;
    private final long seed;
    private BundleTruth truth;

    InsuredServices(ServicesFile file, Month month, Insurer insurer, long seed) {
        this.file = file;
        this.month = month;
        this.insurer = insurer;
        this.seed = seed;
        this.truth = BundleTruth.empty(insurer.id());
    }

    BundleTruth write(int claims) {
        for (int claim = 1; claim <= claims; claim++) {
            writeClaim(claim);
        }
        return truth;
    }

    private void writeClaim(int claim) {
        long insurerKey = Insurer.ALL.indexOf(insurer) + 1L;
        SplitMix random = SplitMix.of(seed, -(insurerKey * CLAIMS_PER_MONTH_MAX + claim), Purpose.INSURED.of(month));
        boolean consultation = random.below(3) == 0;
        List<Work> works = consultation ? insurer.consultations() : some(insurer.works(), random);
        String id = insurer.memberPrefix() + month.period().yearMonthDigits() + "-" + claim;
        String authorization = consultation ? "" : "AU" + month.period().yearMonthDigits() + Digits.zeros(claim, 7);
        String shared = String.join(
                ";",
                month.windowDay(random.between(1, month.windowDays())).toString(),
                "",
                insurer.id(),
                patient(claim, random),
                authorization,
                random.oneOf(ServicesFile.PROVIDERS),
                "MP" + random.between(10_000, 99_999));
        truth = truth.plusClaim();
        for (int line = 1; line <= works.size(); line++) {
            writeLine(id + "-" + line + ";" + shared, works.get(line - 1), random);
        }
    }

    private void writeLine(String start, Work work, SplitMix random) {
        int quantity = random.chance(8_500) ? 1 : 2;
        long grossMinor = work.priceMinor() * quantity;
        long taxMinor = BigDecimal.valueOf(grossMinor)
                .multiply(insurer.taxPercent())
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long patientMinor = random.chance(5_000) ? grossMinor / 10 : 0;
        file.write(String.join(
                ";",
                start,
                work.codes(),
                String.valueOf(quantity),
                Digits.decimal(work.priceMinor()),
                Digits.decimal(patientMinor),
                Digits.decimal(taxMinor)));
        truth = truth.plusLine(grossMinor, taxMinor, patientMinor);
    }

    /** Member number, name, birth date and sex. */
    private String patient(int claim, SplitMix random) {
        LocalDate birth = month.period().first().minusDays(random.between(800, 29_000));
        return String.join(
                ";",
                insurer.memberPrefix() + Digits.zeros((long) month.index() * CLAIMS_PER_MONTH_MAX + claim, 10),
                random.oneOf(insurer.patients()),
                birth.toString(),
                random.chance(5_000) ? "F" : "M");
    }

    private static List<Work> some(List<Work> works, SplitMix random) {
        List<Work> chosen = new ArrayList<>(works);
        int skipped = random.below(works.size() + 1);
        if (skipped < chosen.size()) {
            chosen.remove(skipped);
        }
        return chosen;
    }
}
