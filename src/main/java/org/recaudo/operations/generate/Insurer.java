// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is rendered to the insured of one insurer, in the codes of the insurer's country.
 *
 * @param taxPercent stated on each line; zero where the insurer's payload has no place for a tax
 * @param consultations a single consultation needs no authorization
 */
record Insurer(
        String id,
        String memberPrefix,
        BigDecimal taxPercent,
        List<String> patients,
        List<Work> consultations,
        List<Work> works) {

    /** A service that can be rendered, at a usual price. */
    record Work(String procedure, String description, String diagnosis, long priceMinor) {

        /** Diagnosis, procedure and description, as the services file has them. */
        String codes() {
            return diagnosis + ";" + procedure + ";" + description;
        }
    }

    /** Three insurers, one for each kind of payload. */
    static final List<Insurer> ALL = List.of(
            new Insurer(
                    "gulf-shield",
                    "GS",
                    new BigDecimal("15"),
                    List.of(
                            "Al Harbi, Noura",
                            "Al Otaibi, Fahad",
                            "Al Qahtani, Reem",
                            "Al Zahrani, Khalid",
                            "Al Ghamdi, Huda",
                            "Al Dosari, Salman",
                            "Al Shehri, Maha"),
                    List.of(new Work("83600-00-10", "Specialist consultation", "J06.9", 4_200_000)),
                    List.of(
                            new Work("73050-01-10", "Complete blood count", "D64.9", 1_150_000),
                            new Work("58500-00-00", "Chest radiograph", "J18.9", 2_980_000),
                            new Work("55036-00-00", "Abdominal ultrasound", "K80.2", 5_475_000))),
            new Insurer(
                    "vida-plena",
                    "0318",
                    BigDecimal.ZERO,
                    List.of(
                            "Souza, Conceição",
                            "Araújo, João",
                            "Magalhães, Inês",
                            "Conceição, Antônio",
                            "Pereira, Letícia",
                            "Brandão, Luís",
                            "Simões, Mônica"),
                    List.of(new Work("10101012", "Consulta em consultório", "J069", 3_150_000)),
                    List.of(
                            new Work("40304361", "Hemograma com contagem de plaquetas", "D649", 780_000),
                            new Work("40805018", "Radiografia de tórax", "J189", 2_240_000),
                            new Work("40901122", "Ultrassonografia de abdome total", "K802", 6_310_050))),
            new Insurer(
                    "northern-mutual",
                    "NMH",
                    BigDecimal.ZERO,
                    List.of(
                            "Lindqvist, Erik",
                            "Halvorsen, Greta",
                            "Novak, Milan",
                            "Okafor, Adaeze",
                            "Tremblay, Luc",
                            "Whitaker, Jane",
                            "Yamada, Ken"),
                    List.of(new Work("99213", "Office visit, established patient", "J069", 5_600_000)),
                    List.of(
                            new Work("85025", "Complete blood count", "D649", 990_000),
                            new Work("71046", "Chest X-ray, two views", "J189", 3_075_025),
                            new Work("76700", "Ultrasound, abdomen, complete", "K802", 7_420_000))));

    Insurer {
        patients = List.copyOf(patients);
        consultations = List.copyOf(consultations);
        works = List.copyOf(works);
    }
}
