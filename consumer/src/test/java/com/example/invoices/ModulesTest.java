package com.example.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.json.CdrJson;
import java.lang.module.ModuleDescriptor.Exports;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the module system lets an application see. That it is in charge here comes first. */
class ModulesTest {
  private final Module application = InvoiceCheck.class.getModule();
  private final Module core = Cdr.class.getModule();
  private final Module csv = CdrCsv.class.getModule();
  private final Module json = CdrJson.class.getModule();

  @Test
  void theTestsRunOnTheModulePath() {
    assertThat(getClass().getModule()).isSameAs(application);
    assertThat(application.getName()).isEqualTo("com.example.invoices");
    assertThat(core.getName()).isEqualTo("dev.cdr4j");
    assertThat(csv.getName()).isEqualTo("dev.cdr4j.csv");
    assertThat(json.getName()).isEqualTo("dev.cdr4j.json");
  }

  @Test
  void theFormatsBringWithThemWhatTheyStandOn() {
    assertThat(application.getDescriptor().requires())
        .extracting(required -> required.name())
        .containsExactlyInAnyOrder("java.base", "dev.cdr4j.csv", "dev.cdr4j.json");
    assertThat(application.canRead(core)).isTrue();
    assertThat(application.canRead(JsonMapper.class.getModule())).isTrue();
  }

  @Test
  void nothingNeedsJSpecifyAtRunTime() {
    assertThat(ModuleLayer.boot().findModule("org.jspecify")).isEmpty();
  }

  @Test
  void eachModuleExportsToEverybodyWhatUsersNeedAndNothingElse() {
    assertThat(core.getDescriptor().exports())
        .filteredOn(export -> !export.isQualified())
        .extracting(Exports::source)
        .containsExactlyInAnyOrder("dev.cdr4j", "dev.cdr4j.rules");
    assertThat(csv.getDescriptor().exports())
        .extracting(Exports::source)
        .containsExactly("dev.cdr4j.csv");
    assertThat(json.getDescriptor().exports())
        .extracting(Exports::source)
        .containsExactly("dev.cdr4j.json");
  }

  @Test
  void theBridgeBetweenTheModulesIsNotForApplications() {
    assertThat(core.getPackages()).contains("dev.cdr4j.wire");
    assertThat(core.isExported("dev.cdr4j.wire", csv)).isTrue();
    assertThat(core.isExported("dev.cdr4j.wire", application)).isFalse();
    assertThat(core.isOpen("dev.cdr4j", application)).isFalse();
    assertThat(core.isOpen("dev.cdr4j.wire", csv)).isFalse();
  }
}
