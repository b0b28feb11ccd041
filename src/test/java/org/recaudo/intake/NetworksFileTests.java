// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.files.FormatFixtures;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Rate;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.files.ConfigFolders;

/** The agreements and bank accounts of the sample fund, and what is refused in their description. */
class NetworksFileTests {
    private static final Path SAMPLES = Path.of("input-samples/formats");

    @TempDir
    private Path folder;

    @Test
    void findsOurReferenceInTheFilesOfEachNetwork() {
        Networks networks = read(Path.of("config"));

        assertThat(reference(networks, "rapipago", "rapipago/good/rp-20261103.txt"))
                .isEqualTo("00000010126108");
        assertThat(reference(networks, "pagomiscuentas", "pagomiscuentas-cob/good/cob2199.031126"))
                .isEqualTo("00000010126108");
        assertThat(reference(networks, "siro", "siro-rendicion/good/siro-20261103.txt"))
                .isEqualTo("00000010126108");
        assertThat(reference(networks, "visa-debito", "visa-ldebliqd/good/LDEBLIQD_202611030600.txt"))
                .isEqualTo("00000010126108");
        FileRecord cash = FormatFixtures.read(
                        "siro-rendicion", SAMPLES.resolve("siro-rendicion/good/siro-20261103.txt"))
                .records()
                .get(1);
        assertThat(networks.agreement("siro").referenceOf(cash)).startsWith("0000002052610");
    }

    @Test
    void knowsABankAccountByItsNumberHoweverItIsSpaced() {
        Networks networks = read(Path.of("config"));

        assertThat(networks.bankAccount("9990138 70201110037766-4")
                        .orElseThrow()
                        .role())
                .isEqualTo(BankAccount.Role.SETTLEMENT);
        assertThat(networks.bankAccount("1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clearing-account: \"1210\"|clearing: \"1210\"|agreements[0]: key 'clearing-account' is missing",
                "settle-banking-days: 2|settle-days: 2|unknown key settle-days",
                "format: rapipago|format: rapipagos|format is 'rapipagos'; expected one of",
                "format: rapipago|format: services|format services is for services; that does not stand here",
                "id: siro|id: rapipago|id is 'rapipago'",
                "role: settlement|role: savings|role is 'savings'; expected one of settlement, collection",
                "commission-percent: 1.20|commission-percent: 1,20|expected a decimal number",
            })
    void refusesADescriptionThatIsWrong(String sound, String broken, String message) throws IOException {
        String text = Files.readString(Path.of("config/networks.yml"));
        Files.writeString(folder.resolve("networks.yml"), text.replaceFirst(sound, broken));

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("networks.yml")
                .hasMessageContaining(message);
    }

    @Test
    void readsTheTaxesThatANetworkKeepsBack() throws IOException {
        withWithholdings("{id: iibb, name: Gross income, percent: 0.60, account: \"1420\"},"
                + " {id: income, percent: 2, base: net, account: \"1430\", always: false}");

        assertThat(read(folder).agreement("rapipago").withholdings())
                .containsExactly(
                        new Withholding(
                                "iibb", "Gross income", Rate.percent("0.60"), Withholding.Base.GROSS, "1420", true),
                        new Withholding("income", "income", Rate.percent("2"), Withholding.Base.NET, "1430", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: iibb, percent: 1, account: \"1420\"}, {id: iibb, percent: 2, account: \"1420\"}|id is 'iibb'",
                "{id: iibb, percent: 1, account: \"1420\", base: all}|base is 'all'; expected one of gross, net",
                "{id: iibb, account: \"1420\"}|key 'percent' is missing",
                "{id: iibb, percent: 1, account: \"1420\", rate: 1}|unknown key rate",
            })
    void refusesAWithholdingThatIsWrong(String withholdings, String message) throws IOException {
        withWithholdings(withholdings);

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    private void withWithholdings(String withholdings) throws IOException {
        String text = Files.readString(Path.of("config/networks.yml"));
        String key = "    commission-percent: 1.20\n";
        Files.writeString(
                folder.resolve("networks.yml"), text.replace(key, key + "    withholdings: [" + withholdings + "]\n"));
    }

    private static String reference(Networks networks, String agreement, String file) {
        Agreement of = networks.agreement(agreement);
        return of.referenceOf(FormatFixtures.read(of.format(), SAMPLES.resolve(file))
                .records()
                .get(0));
    }

    private static Networks read(Path folder) {
        return NetworksFile.read(
                ConfigFolders.at(folder).read("networks.yml"),
                FormatFixtures.shipped().all(),
                CurrencyCode.of("ARS"));
    }
}
