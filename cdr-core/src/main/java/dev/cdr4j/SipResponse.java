package dev.cdr4j;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The SIP response that ended the call: the wire's {@code sip_response_code}. An open vocabulary:
 * the known values are those of RFC 3261 and of IANA's registry of SIP response codes, and their
 * text is the decimal code.
 */
public final class SipResponse extends Token {
  private static final CodeTable<SipResponse> TABLE =
      new CodeTable<>(
          Map.ofEntries(
              entry(100, "Trying"),
              entry(180, "Ringing"),
              entry(181, "Call Is Being Forwarded"),
              entry(182, "Queued"),
              entry(183, "Session Progress"),
              entry(199, "Early Dialog Terminated"),
              entry(200, "OK"),
              entry(202, "Accepted"),
              entry(204, "No Notification"),
              entry(300, "Multiple Choices"),
              entry(301, "Moved Permanently"),
              entry(302, "Moved Temporarily"),
              entry(305, "Use Proxy"),
              entry(380, "Alternative Service"),
              entry(400, "Bad Request"),
              entry(401, "Unauthorized"),
              entry(402, "Payment Required"),
              entry(403, "Forbidden"),
              entry(404, "Not Found"),
              entry(405, "Method Not Allowed"),
              entry(406, "Not Acceptable"),
              entry(407, "Proxy Authentication Required"),
              entry(408, "Request Timeout"),
              entry(410, "Gone"),
              entry(412, "Conditional Request Failed"),
              entry(413, "Request Entity Too Large"),
              entry(414, "Request-URI Too Long"),
              entry(415, "Unsupported Media Type"),
              entry(416, "Unsupported URI Scheme"),
              entry(417, "Unknown Resource-Priority"),
              entry(420, "Bad Extension"),
              entry(421, "Extension Required"),
              entry(422, "Session Interval Too Small"),
              entry(423, "Interval Too Brief"),
              entry(424, "Bad Location Information"),
              entry(425, "Bad Alert Message"),
              entry(428, "Use Identity Header"),
              entry(429, "Provide Referrer Identity"),
              entry(430, "Flow Failed"),
              entry(433, "Anonymity Disallowed"),
              entry(436, "Bad Identity Info"),
              entry(437, "Unsupported Credential"),
              entry(438, "Invalid Identity Header"),
              entry(439, "First Hop Lacks Outbound Support"),
              entry(440, "Max-Breadth Exceeded"),
              entry(469, "Bad Info Package"),
              entry(470, "Consent Needed"),
              entry(480, "Temporarily Unavailable"),
              entry(481, "Call/Transaction Does Not Exist"),
              entry(482, "Loop Detected"),
              entry(483, "Too Many Hops"),
              entry(484, "Address Incomplete"),
              entry(485, "Ambiguous"),
              entry(486, "Busy Here"),
              entry(487, "Request Terminated"),
              entry(488, "Not Acceptable Here"),
              entry(489, "Bad Event"),
              entry(491, "Request Pending"),
              entry(493, "Undecipherable"),
              entry(494, "Security Agreement Required"),
              entry(500, "Server Internal Error"),
              entry(501, "Not Implemented"),
              entry(502, "Bad Gateway"),
              entry(503, "Service Unavailable"),
              entry(504, "Server Time-out"),
              entry(505, "Version Not Supported"),
              entry(513, "Message Too Large"),
              entry(555, "Push Notification Service Not Supported"),
              entry(580, "Precondition Failure"),
              entry(600, "Busy Everywhere"),
              entry(603, "Decline"),
              entry(604, "Does Not Exist Anywhere"),
              entry(606, "Not Acceptable"),
              entry(607, "Unwanted"),
              entry(608, "Rejected")),
          SipResponse::new);

  /** 100: the next server has the request and is at work on it. */
  public static final SipResponse TRYING = of(100);

  /** 180: the called party is being alerted. */
  public static final SipResponse RINGING = of(180);

  /** 181: the call goes on to another destination. */
  public static final SipResponse CALL_IS_BEING_FORWARDED = of(181);

  /** 182: the called party is not free yet, and the call waits in a queue. */
  public static final SipResponse QUEUED = of(182);

  /** 183: news of the call's progress, often with early audio. */
  public static final SipResponse SESSION_PROGRESS = of(183);

  /** 199: one branch of a forked call ended before the final response. */
  public static final SipResponse EARLY_DIALOG_TERMINATED = of(199);

  /** 200: the request succeeded; for a call, it was answered. */
  public static final SipResponse OK = of(200);

  /** 202: the request was accepted, with its outcome open. Deprecated by RFC 6665. */
  public static final SipResponse ACCEPTED = of(202);

  /** 204: the request succeeded, and no notification will follow. */
  public static final SipResponse NO_NOTIFICATION = of(204);

  /** 300: the address has several destinations to choose from. */
  public static final SipResponse MULTIPLE_CHOICES = of(300);

  /** 301: the called party has another address from now on. */
  public static final SipResponse MOVED_PERMANENTLY = of(301);

  /** 302: the called party has another address for now. */
  public static final SipResponse MOVED_TEMPORARILY = of(302);

  /** 305: the called party can only be reached by the proxy that is named. */
  public static final SipResponse USE_PROXY = of(305);

  /** 380: the call failed, but other services are possible. */
  public static final SipResponse ALTERNATIVE_SERVICE = of(380);

  /** 400: the request could not be understood. */
  public static final SipResponse BAD_REQUEST = of(400);

  /** 401: the called party's server wants the caller to authenticate. */
  public static final SipResponse UNAUTHORIZED = of(401);

  /** 402: reserved for calls that have to be paid for. */
  public static final SipResponse PAYMENT_REQUIRED = of(402);

  /** 403: the server understood the request, but refuses it. */
  public static final SipResponse FORBIDDEN = of(403);

  /** 404: the domain has no such user. */
  public static final SipResponse NOT_FOUND = of(404);

  /** 405: the method is understood, but not allowed for this address. */
  public static final SipResponse METHOD_NOT_ALLOWED = of(405);

  /** 406: the destination can only respond in a form that the request does not accept. */
  public static final SipResponse NOT_ACCEPTABLE = of(406);

  /** 407: a proxy wants the caller to authenticate. */
  public static final SipResponse PROXY_AUTHENTICATION_REQUIRED = of(407);

  /** 408: no response could be produced in time. */
  public static final SipResponse REQUEST_TIMEOUT = of(408);

  /** 410: the address is no longer in use, and no other one is known. */
  public static final SipResponse GONE = of(410);

  /** 412: a condition of the request was not met. */
  public static final SipResponse CONDITIONAL_REQUEST_FAILED = of(412);

  /** 413: the body of the request is too large. */
  public static final SipResponse REQUEST_ENTITY_TOO_LARGE = of(413);

  /** 414: the address is too long. */
  public static final SipResponse REQUEST_URI_TOO_LONG = of(414);

  /** 415: the format of the request's body is not supported. */
  public static final SipResponse UNSUPPORTED_MEDIA_TYPE = of(415);

  /** 416: the scheme of the address is not supported. */
  public static final SipResponse UNSUPPORTED_URI_SCHEME = of(416);

  /** 417: a priority that was asked for is not known. */
  public static final SipResponse UNKNOWN_RESOURCE_PRIORITY = of(417);

  /** 420: the request relies on an extension that is not supported. */
  public static final SipResponse BAD_EXTENSION = of(420);

  /** 421: the request lacks an extension that the server relies on. */
  public static final SipResponse EXTENSION_REQUIRED = of(421);

  /** 422: the interval for keeping the session alive is too small. */
  public static final SipResponse SESSION_INTERVAL_TOO_SMALL = of(422);

  /** 423: a registration would expire too soon. */
  public static final SipResponse INTERVAL_TOO_BRIEF = of(423);

  /** 424: the caller's location is malformed or insufficient. */
  public static final SipResponse BAD_LOCATION_INFORMATION = of(424);

  /** 425: the alert that the request carries cannot be used. */
  public static final SipResponse BAD_ALERT_MESSAGE = of(425);

  /** 428: the request lacks the signed identity of the caller. */
  public static final SipResponse USE_IDENTITY_HEADER = of(428);

  /** 429: a referred request lacks the identity of the referrer. */
  public static final SipResponse PROVIDE_REFERRER_IDENTITY = of(429);

  /** 430: the connection to the client failed, though another one may work. */
  public static final SipResponse FLOW_FAILED = of(430);

  /** 433: the called party takes no anonymous calls. */
  public static final SipResponse ANONYMITY_DISALLOWED = of(433);

  /** 436: what the caller's identity refers to could not be fetched. */
  public static final SipResponse BAD_IDENTITY_INFO = of(436);

  /** 437: the certificate behind the caller's identity is not accepted. */
  public static final SipResponse UNSUPPORTED_CREDENTIAL = of(437);

  /** 438: the signature of the caller's identity is not valid. */
  public static final SipResponse INVALID_IDENTITY_HEADER = of(438);

  /** 439: the first proxy on the way lacks a feature that a registration needs. */
  public static final SipResponse FIRST_HOP_LACKS_OUTBOUND_SUPPORT = of(439);

  /** 440: the request forked into more branches than allowed. */
  public static final SipResponse MAX_BREADTH_EXCEEDED = of(440);

  /** 469: a package of information was not one of those agreed on. */
  public static final SipResponse BAD_INFO_PACKAGE = of(469);

  /** 470: the recipient has not consented to such requests. */
  public static final SipResponse CONSENT_NEEDED = of(470);

  /** 480: the called party's server was reached, but the called party is not available now. */
  public static final SipResponse TEMPORARILY_UNAVAILABLE = of(480);

  /** 481: the request is about a call that the server does not know. */
  public static final SipResponse CALL_TRANSACTION_DOES_NOT_EXIST = of(481);

  /** 482: the request came back to a server that it had passed. */
  public static final SipResponse LOOP_DETECTED = of(482);

  /** 483: the request passed more servers than it may. */
  public static final SipResponse TOO_MANY_HOPS = of(483);

  /** 484: the number is not complete. */
  public static final SipResponse ADDRESS_INCOMPLETE = of(484);

  /** 485: the address fits more than one user. */
  public static final SipResponse AMBIGUOUS = of(485);

  /** 486: the called party is busy on the device that was reached. */
  public static final SipResponse BUSY_HERE = of(486);

  /** 487: the caller gave up before the call was answered. */
  public static final SipResponse REQUEST_TERMINATED = of(487);

  /** 488: the session that was offered, such as its codecs, is not acceptable to this device. */
  public static final SipResponse NOT_ACCEPTABLE_HERE = of(488);

  /** 489: the server does not know the event to subscribe to. */
  public static final SipResponse BAD_EVENT = of(489);

  /** 491: another request of the same call is still being handled. */
  public static final SipResponse REQUEST_PENDING = of(491);

  /** 493: the recipient cannot decrypt the body of the request. */
  public static final SipResponse UNDECIPHERABLE = of(493);

  /** 494: both sides have to agree on a security mechanism first. */
  public static final SipResponse SECURITY_AGREEMENT_REQUIRED = of(494);

  /** 500: the server failed in a way that it did not expect. */
  public static final SipResponse SERVER_INTERNAL_ERROR = of(500);

  /** 501: the server does not have what the request needs. */
  public static final SipResponse NOT_IMPLEMENTED = of(501);

  /** 502: a gateway got an invalid response from the server behind it. */
  public static final SipResponse BAD_GATEWAY = of(502);

  /** 503: the server is overloaded or under maintenance. */
  public static final SipResponse SERVICE_UNAVAILABLE = of(503);

  /** 504: a server behind this one did not respond in time. */
  public static final SipResponse SERVER_TIME_OUT = of(504);

  /** 505: the server does not support this version of SIP. */
  public static final SipResponse VERSION_NOT_SUPPORTED = of(505);

  /** 513: the request is longer than the server can handle. */
  public static final SipResponse MESSAGE_TOO_LARGE = of(513);

  /** 555: the server does not support the push notifications that were asked for. */
  public static final SipResponse PUSH_NOTIFICATION_SERVICE_NOT_SUPPORTED = of(555);

  /** 580: what has to be settled before the session, such as bandwidth, could not be. */
  public static final SipResponse PRECONDITION_FAILURE = of(580);

  /** 600: the called party is busy on every device. */
  public static final SipResponse BUSY_EVERYWHERE = of(600);

  /** 603: the called party declined the call, for every device. */
  public static final SipResponse DECLINE = of(603);

  /** 604: the called party exists nowhere, as the server knows for certain. */
  public static final SipResponse DOES_NOT_EXIST_ANYWHERE = of(604);

  /** 606: as {@link #NOT_ACCEPTABLE_HERE}, for every device; the reason phrase is 406's. */
  public static final SipResponse NOT_ACCEPTABLE_ANYWHERE = of(606);

  /** 607: the called party marked the call as unwanted. */
  public static final SipResponse UNWANTED = of(607);

  /** 608: a service on the way, not the called party, rejected the call. */
  public static final SipResponse REJECTED = of(608);

  private final int code;
  private final @Nullable String meaning;

  private SipResponse(String text, @Nullable String meaning) {
    super(text, meaning != null);
    this.code = CodeTable.parse(text);
    this.meaning = meaning;
  }

  /**
   * The response that a text of the wire stands for. {@code 486} is known; {@code 486 Busy Here} is
   * not.
   *
   * @param text the exact text, the decimal code as a rule
   * @return the shared constant of a known response, or else an unknown one that keeps the text
   * @throws IllegalArgumentException if the text is empty
   */
  public static SipResponse of(String text) {
    return TABLE.of(text);
  }

  /**
   * The response with a code.
   *
   * @param code 0 to 999999999
   * @return the shared constant of a known response, or else an unknown one whose text is the code
   * @throws IllegalArgumentException if the code is outside that range
   */
  public static SipResponse of(int code) {
    return TABLE.of(code);
  }

  /** {@return the responses that this release knows, in the order of their codes; unmodifiable} */
  public static List<SipResponse> known() {
    return TABLE.known();
  }

  /**
   * The code. An unknown response has one too where its text is a number in canonical form: at most
   * nine digits, without leading zeros.
   *
   * @return the code; empty where the text is no such number
   */
  public OptionalInt code() {
    return code == CodeTable.NO_CODE ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /** {@return the registered reason phrase; null where the response is unknown} */
  public @Nullable String meaning() {
    return meaning;
  }

  /**
   * The class of the response. RFC 3261 encodes it in the code's first digit, so that every code
   * from 100 to 699 has one, known or not.
   *
   * @return the class; null for any other code and for none
   */
  public @Nullable Category category() {
    return switch (code / 100) {
      case 1 -> Category.PROVISIONAL;
      case 2 -> Category.SUCCESS;
      case 3 -> Category.REDIRECTION;
      case 4 -> Category.CLIENT_ERROR;
      case 5 -> Category.SERVER_ERROR;
      case 6 -> Category.GLOBAL_FAILURE;
      default -> null;
    };
  }

  /**
   * The ISDN cause by which a gateway reports a failure, as RFC 3398 (section 8.2.6.1) maps them.
   * That is {@link HangupCause#NORMAL_UNSPECIFIED} for every code from 400 to 699 that the RFC does
   * not mention, and {@link HangupCause#INTERWORKING_UNSPECIFIED} for 488 and 606, for which the
   * RFC would consult a Warning header that call records do not have.
   *
   * <p>Not the inverse of {@link HangupCause#toSipResponse()}: both ways lose information.
   *
   * @return the cause; null for {@link #REQUEST_TERMINATED}, which the RFC does not map, for codes
   *     outside 400 to 699, which are no failures, and for a text without a code
   */
  public @Nullable HangupCause toHangupCause() {
    return Rfc3398.toHangupCause(code);
  }

  /** The classes that RFC 3261 sorts the responses into. */
  public enum Category {
    /** 1xx: the request is being handled; a final response will follow. */
    PROVISIONAL,

    /** 2xx: the request succeeded. */
    SUCCESS,

    /** 3xx: the request has to be sent elsewhere. */
    REDIRECTION,

    /** 4xx: this server cannot fulfil this request. */
    CLIENT_ERROR,

    /** 5xx: this server failed at a request that looks valid. */
    SERVER_ERROR,

    /** 6xx: no server can fulfil the request. */
    GLOBAL_FAILURE
  }
}
