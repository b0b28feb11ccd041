// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Draws persons, addresses and contacts. Documents run from 70,000,000, which nobody has been given: ten for each
 * household, by member number, so that they are unique without a list of those used.
 */
final class People {

    static final int MEMBERS_MAX = 10;
    private static final int FIRST_DOCUMENT = 70_000_000;
    private static final int LAST_DOCUMENT = 99_999_999;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");

    /** Households beyond this would run out of documents. */
    static final int HOUSEHOLDS_MAX = (LAST_DOCUMENT - FIRST_DOCUMENT + 1) / MEMBERS_MAX;

    private final Words words;

    People(Words words) {
        this.words = words;
    }

    String surname(SplitMix random) {
        String surname = random.oneOf(words.surnames());
        return random.chance(700) ? surname + " " + random.oneOf(words.surnames()) : surname;
    }

    /** A person of that surname, born on that day, with the document of that place in the household. */
    Person person(SplitMix random, String surname, LocalDate birthDate, int slot) {
        boolean female = random.chance(5_100);
        var names = female ? words.givenFemale() : words.givenMale();
        String given = random.oneOf(names);
        String second = random.oneOf(names);
        boolean two = random.chance(4_500) && !second.equals(given);
        String document = String.valueOf(FIRST_DOCUMENT + slot);
        return new Person(
                surname,
                two ? given + " " + second : given,
                female,
                birthDate,
                document,
                Digits.cuil(female, document));
    }

    Address address(SplitMix random) {
        Place place = words.places().draw(random);
        boolean flat = random.chance(3_500);
        String floor = flat ? (random.chance(1_500) ? "PB" : String.valueOf(random.between(1, 14))) : "";
        return new Address(
                random.oneOf(words.streets()),
                String.valueOf(random.between(1, 4_999)),
                floor,
                flat ? String.valueOf((char) ('A' + random.below(6))) : "",
                postalCode(random, place),
                place);
    }

    /** A telephone of the unassigned 5550 block, an e-mail at an example domain for those who have one. */
    Contact contact(SplitMix random, Person titular, Place place) {
        boolean digital = random.chance(5_500);
        boolean mail = digital || random.chance(3_000);
        String domain = "example." + new String[] {"com", "net", "org"}[random.below(3)];
        String name = plain(titular.givenNames().split(" ")[0]) + "." + plain(titular.surname());
        return new Contact(
                place.area() + " 5550-" + Digits.zeros(random.below(10_000), 4),
                mail ? name + random.between(1, 99) + "@" + domain : "",
                digital ? "digital" : "paper");
    }

    // One in a hundred is blank, and as many are no code or one that no place has: print files must cope.
    private static String postalCode(SplitMix random, Place place) {
        return switch (random.weighted(9_800, 100, 60, 40)) {
            case 1 -> "";
            case 2 -> "S/D";
            case 3 -> "9999";
            default -> String.valueOf(random.between(place.postalFrom(), place.postalTo()));
        };
    }

    /** Without accents, as SSSalud files are written: ñ becomes n. */
    static String unaccented(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String plain(String text) {
        return NOT_LETTERS.matcher(unaccented(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
