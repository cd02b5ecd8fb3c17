package dev.cdr4j.benchmarks.model;

import com.alibaba.fastjson2.JSONWriter;
import com.alibaba.fastjson2.PropertyNamingStrategy;
import com.alibaba.fastjson2.annotation.JSONField;
import com.alibaba.fastjson2.annotation.JSONType;
import com.dslplatform.json.CompiledJson;
import com.dslplatform.json.JsonAttribute;
import com.squareup.moshi.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as someone would have it who binds data without cdr4j: one flat class for both directions,
 * with the JDK's own types. Durations are seconds, amounts are cents; tokens and numbers are texts,
 * as their vocabularies are open. The fields stand in the order of the wire.
 *
 * <p>All peers read and write this class. Those that have a policy for names use that; for DSL-JSON
 * and Moshi each name is spelled out. DSL-JSON is told the order of the wire, as it is faster on
 * properties that come in the order that it expects.
 */
@CompiledJson
@io.avaje.jsonb.Json(naming = io.avaje.jsonb.Json.Naming.LowerUnderscore)
@JSONType(naming = PropertyNamingStrategy.SnakeCase, alphabetic = false)
public final class Call {
  @JsonAttribute(index = 0)
  public @Nullable String callid;

  @JsonAttribute(name = "callid_in", index = 1)
  @Json(name = "callid_in")
  public @Nullable String callidIn;

  @JsonAttribute(index = 2)
  public @Nullable Instant start;

  @JsonAttribute(index = 3)
  public @Nullable Instant answer;

  @JsonAttribute(index = 4)
  public @Nullable Instant hangup;

  @JsonAttribute(index = 5)
  public @Nullable Integer duration;

  @JsonAttribute(name = "duration_answered", index = 6)
  @Json(name = "duration_answered")
  public @Nullable Integer durationAnswered;

  @JsonAttribute(name = "duration_billed", index = 7)
  @Json(name = "duration_billed")
  public @Nullable Integer durationBilled;

  @JsonAttribute(name = "cli_number", index = 8)
  @Json(name = "cli_number")
  public @Nullable String cliNumber;

  @JsonAttribute(name = "cli_name", index = 9)
  @Json(name = "cli_name")
  public @Nullable String cliName;

  @JsonAttribute(name = "cli_pres", index = 10)
  @Json(name = "cli_pres")
  public @Nullable String cliPres;

  @JsonAttribute(name = "cli_country_code", index = 11)
  @Json(name = "cli_country_code")
  public @Nullable String cliCountryCode;

  @JsonAttribute(name = "cli_number_type", index = 12)
  @Json(name = "cli_number_type")
  public @Nullable String cliNumberType;

  @JsonAttribute(name = "did_hash", index = 13)
  @Json(name = "did_hash")
  public @Nullable String didHash;

  @JsonAttribute(name = "did_intl_number", index = 14)
  @Json(name = "did_intl_number")
  public @Nullable String didIntlNumber;

  @JsonAttribute(index = 15)
  public @Nullable String number;

  @JsonAttribute(name = "number_country_code", index = 16)
  @Json(name = "number_country_code")
  public @Nullable String numberCountryCode;

  @JsonAttribute(name = "number_type", index = 17)
  @Json(name = "number_type")
  public @Nullable String numberType;

  @JsonAttribute(index = 18)
  public @Nullable String dialstatus;

  @JsonAttribute(name = "invalid_number", index = 19)
  @Json(name = "invalid_number")
  public @Nullable String invalidNumber;

  @JsonAttribute(index = 20)
  public @Nullable String hangupcause;

  @JsonAttribute(index = 21)
  public @Nullable String hangupsource;

  @JsonAttribute(name = "sip_response_code", index = 22)
  @Json(name = "sip_response_code")
  public @Nullable String sipResponseCode;

  @JsonAttribute(name = "billing_customer_cost_label", index = 23)
  @Json(name = "billing_customer_cost_label")
  public @Nullable String billingCustomerCostLabel;

  @JsonAttribute(name = "billing_customer_debit_eur", index = 24)
  @Json(name = "billing_customer_debit_eur")
  @JSONField(serializeFeatures = JSONWriter.Feature.WriteNonStringValueAsString)
  public @Nullable BigDecimal billingCustomerDebitEur;

  @JsonAttribute(name = "billing_customer_credit_eur", index = 25)
  @Json(name = "billing_customer_credit_eur")
  @JSONField(serializeFeatures = JSONWriter.Feature.WriteNonStringValueAsString)
  public @Nullable BigDecimal billingCustomerCreditEur;

  @JsonAttribute(name = "scenario_hash", index = 26)
  @Json(name = "scenario_hash")
  public @Nullable String scenarioHash;

  @JsonAttribute(name = "scenario_name", index = 27)
  @Json(name = "scenario_name")
  public @Nullable String scenarioName;

  @JsonAttribute(name = "package_name", index = 28)
  @Json(name = "package_name")
  public @Nullable String packageName;

  @JsonAttribute(name = "customer_field", index = 29)
  @Json(name = "customer_field")
  public @Nullable String customerField;
}
