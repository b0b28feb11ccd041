// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.files.FormatFixtures;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.files.ConfigFolders;

/** Each shipped plan writes a file that its own layout reads without a fault, with every cent and every order in it. */
class OutboundPlansTests {

    private static final Map<Instrument.Kind, String> NUMBERS = Map.of(
            Instrument.Kind.CARD, "4507990000000010",
            Instrument.Kind.CBU, "0110138202011100377664",
            Instrument.Kind.ACCOUNT, "00990000012345",
            Instrument.Kind.IBAN, "GB29NWBK60161331926819");

    /** What is not four digits everywhere. */
    private static final Map<String, Map<String, String>> OWN = Map.of(
            "visa-debliqc", Map.of("company", "0009999999"),
            "link-refresh", Map.of("entity", "RCL", "concept", "001"),
            "link-control", Map.of("entity", "RCL"),
            "chile-pac-orders", Map.of("bank", "001", "company", "999", "agreement", "999"),
            "asobancaria2001-facturacion", Map.of("modifier", "A", "bank", "001"),
            "febraban150-debito-remessa", Map.of("version", "05", "bank", "001"),
            "cnab240-remessa", Map.of("bank", "001", "wallet", "1", "file-version", "087", "lot-version", "045"),
            "nacion-debit", Map.of("kind", "EMP", "account-type", "10"),
            "bbva-debit", Map.of("check-digits", "99"));

    @TempDir
    Path home;

    static List<String> plans() {
        return ConfigFolders.shipped().list("outbound", ".yml").stream()
                .map(path -> path.replaceAll("outbound/|\\.yml", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void writesWhatItsLayoutReads(String id) throws IOException {
        OutboundPlan plan = plan(id);
        OutboundValues file = file(plan);
        List<OutboundValues> items = List.of(item(plan, file, 1, 15_000), item(plan, file, 2, 30_000));
        Path written = home.resolve(plan.fileName(file));

        assertThat(plan.id()).isEqualTo(id);
        assertThat(items).allSatisfy(item -> assertThat(plan.fault(item)).isEmpty());
        assertThat(plan.fileFault(file)).isEmpty();
        try (OutputStream out = Files.newOutputStream(written)) {
            plan.write(out, file, items.iterator());
        }
        FormatFixtures.ReadFile read = FormatFixtures.read(plan.format().id(), written);

        assertThat(read.rejected().stream().map(FileRecord::rejection).map(String::valueOf))
                .isEmpty();
        boolean xml = plan.format().id().startsWith("pain");
        assertThat(xml
                        || Files.readAllLines(written, plan.format().shape().charset())
                                        .size()
                                == plan.lines(2))
                .isTrue();
        if (!id.equals("link-control")) {
            long sum = read.right().stream().mapToLong(FileRecord::moneyMinor).sum();
            boolean pesosWithoutCents = plan.format().about().currency().equals("CLP");
            assertThat(sum).isEqualTo(pesosWithoutCents ? 4_500_000 : 45_000);
        }
    }

    @Test
    void refusesAPlanForAnotherLayoutOrField() {
        ConfigNode field = plan(Map.of(
                "id",
                "x",
                "format",
                "visa-debliqd",
                "file",
                "x",
                "records",
                List.of(Map.of("record", "detail", "each", true, "set", Map.of("cvv", "123")))));
        ConfigNode record = plan(
                Map.of("id", "x", "format", "visa-debliqd", "file", "x", "records", List.of(Map.of("record", "tail"))));
        ConfigNode read = plan(Map.of("id", "x", "format", "rapipago", "file", "x", "records", List.of()));
        ConfigNode slot = plan(Map.of("id", "x", "format", "visa-debliqd", "file", "x{date", "records", List.of()));

        assertThatThrownBy(() -> OutboundPlanFile.read(field, FormatFixtures.shipped()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no field 'cvv'");
        assertThatThrownBy(() -> OutboundPlanFile.read(record, FormatFixtures.shipped()))
                .hasMessageContaining("'tail'");
        assertThatThrownBy(() -> OutboundPlanFile.read(read, FormatFixtures.shipped()))
                .hasMessageContaining("does not write");
        assertThatThrownBy(() -> OutboundPlanFile.read(slot, FormatFixtures.shipped()))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void findsWhatIsTooWideOrNoNumberWithoutShowingIt() {
        OutboundPlan plan = plan("visa-debliqd");
        OutboundValues file = file(plan);

        assertThat(plan.fault(item(plan, file, 1, 1_000_000_000_000_000L)))
                .contains("amount, columns 41-55")
                .contains("16 would be needed");
        assertThat(plan.fault(item(plan, file, 1, 100).set("number", "not a card")))
                .contains("card, columns 2-17")
                .contains("digits only")
                .doesNotContain("not a card");
    }

    @Test
    void putsValuesIntoText() {
        OutboundValues values = OutboundValues.ofFile()
                .set("date", LocalDate.parse("2026-11-05"))
                .set("name", "Núñez, Ana")
                .set("sequence", 7)
                .set("first", "");

        assertThat(OutboundText.of("P{date|link-month}{date|dd}.{sequence|zeros-3}")
                        .text(values))
                .isEqualTo("P0B05.007");
        assertThat(OutboundText.of("{name|upper}").text(values)).isEqualTo("NUNEZ  ANA");
        assertThat(OutboundText.of("{name:1-5}").text(values)).isEqualTo("Núñez");
        assertThat(OutboundText.of("{first?E}{sequence?S}").text(values)).isEqualTo("S");
        assertThat(OutboundText.of("{sequence}").value(values)).isEqualTo(7L);
        assertThatThrownBy(() -> OutboundText.of("{nobody}").text(values))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("{nobody}");
    }

    private static OutboundPlan plan(String id) {
        return OutboundPlanFile.read(ConfigFolders.shipped().read("outbound/" + id + ".yml"), FormatFixtures.shipped());
    }

    private static ConfigNode plan(Map<String, Object> values) {
        return new ConfigNode("outbound/x.yml", "", values);
    }

    private static OutboundValues file(OutboundPlan plan) {
        LocalDate day = LocalDate.parse("2026-11-05");
        OutboundValues values = OutboundValues.ofFile()
                .set("date", day)
                .set("last-collect-date", day.plusDays(5))
                .set("final-due", day.plusDays(15))
                .set("sequence", 3)
                .set("count", 2)
                .set("records", plan.lines(2))
                .set("total", 45_000)
                .set("fund-tax-id", "30999999952")
                .set("currency", "EUR")
                .set("file", "PRCL0B05")
                .set("bytes", 532);
        Map<String, String> own = new LinkedHashMap<>();
        plan.values().forEach(name -> own.put(name, "9999"));
        own.putAll(OWN.getOrDefault(plan.id(), Map.of()));
        own.forEach(values::set);
        return values;
    }

    private static OutboundValues item(OutboundPlan plan, OutboundValues file, int ordinal, long amountMinor) {
        LocalDate due = LocalDate.parse("2026-11-10");
        OutboundValues values = file.inner()
                .set("account", "000000101")
                .set("reference", "00000010126108")
                .set("item-period", LocalDate.parse("2026-10-01"))
                .set("amount", amountMinor)
                .set("ordinal", ordinal)
                .set("new-reference", "1")
                .set("tax-id", "111111111")
                .set("holder", "PRUEBA, UNO")
                .set("collect-date", due)
                .set("due-date", due)
                .set("mandate-date", LocalDate.parse("2026-03-03"))
                .set("first-due", due)
                .set("last-due", due.plusDays(10))
                .set("barcode", "09370000001012610800000150002632426324000061");
        for (String name : List.of("payer-tax-id", "payer-postal-code")) {
            values.set(name, "20200000");
        }
        for (String name : List.of("payer-name", "payer-street", "payer-locality")) {
            values.set(name, "Prueba");
        }
        values.set("payer-province", "S");
        return plan.instruments().isEmpty()
                ? values
                : values.set("number", NUMBERS.get(plan.instruments().get(0)));
    }
}
