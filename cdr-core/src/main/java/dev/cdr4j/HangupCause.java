package dev.cdr4j;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Why a call ended, as an ISDN cause of ITU-T Q.850: the wire's {@code hangupcause}. An open
 * vocabulary: the known values are the causes that Q.850 lists, and their text is the decimal code.
 *
 * <p>Real feeds also hold codes outside the list, vendors' codes above 127, and names instead of
 * numbers. They are kept as they stand and are unknown; the numbers among them still have a {@link
 * #code()}.
 */
public final class HangupCause extends Token {
  private static final CodeTable<HangupCause> TABLE =
      new CodeTable<>(
          Map.ofEntries(
              entry(1, "Unallocated (unassigned) number"),
              entry(2, "No route to specified transit network"),
              entry(3, "No route to destination"),
              entry(4, "Send special information tone"),
              entry(5, "Misdialled trunk prefix"),
              entry(6, "Channel unacceptable"),
              entry(7, "Call awarded and being delivered in an established channel"),
              entry(8, "Preemption"),
              entry(9, "Preemption - circuit reserved for reuse"),
              entry(14, "QoR: ported number"),
              entry(16, "Normal call clearing"),
              entry(17, "User busy"),
              entry(18, "No user responding"),
              entry(19, "No answer from user (user alerted)"),
              entry(20, "Subscriber absent"),
              entry(21, "Call rejected"),
              entry(22, "Number changed"),
              entry(23, "Redirection to new destination"),
              entry(24, "Call rejected due to feature at the destination"),
              entry(25, "Exchange routing error"),
              entry(26, "Non-selected user clearing"),
              entry(27, "Destination out of order"),
              entry(28, "Invalid number format (address incomplete)"),
              entry(29, "Facility rejected"),
              entry(30, "Response to STATUS ENQUIRY"),
              entry(31, "Normal, unspecified"),
              entry(34, "No circuit/channel available"),
              entry(38, "Network out of order"),
              entry(39, "Permanent frame mode connection out of service"),
              entry(40, "Permanent frame mode connection operational"),
              entry(41, "Temporary failure"),
              entry(42, "Switching equipment congestion"),
              entry(43, "Access information discarded"),
              entry(44, "Requested circuit/channel not available"),
              entry(46, "Precedence call blocked"),
              entry(47, "Resource unavailable, unspecified"),
              entry(49, "Quality of service unavailable"),
              entry(50, "Requested facility not subscribed"),
              entry(53, "Outgoing calls barred within CUG"),
              entry(55, "Incoming calls barred within CUG"),
              entry(57, "Bearer capability not authorized"),
              entry(58, "Bearer capability not presently available"),
              entry(
                  62,
                  "Inconsistency in designated outgoing access information and subscriber class"),
              entry(63, "Service or option not available, unspecified"),
              entry(65, "Bearer capability not implemented"),
              entry(66, "Channel type not implemented"),
              entry(69, "Requested facility not implemented"),
              entry(70, "Only restricted digital information bearer capability is available"),
              entry(79, "Service or option not implemented, unspecified"),
              entry(81, "Invalid call reference value"),
              entry(82, "Identified channel does not exist"),
              entry(83, "A suspended call exists, but this call identity does not"),
              entry(84, "Call identity in use"),
              entry(85, "No call suspended"),
              entry(86, "Call having the requested call identity has been cleared"),
              entry(87, "User not member of CUG"),
              entry(88, "Incompatible destination"),
              entry(90, "Non-existent CUG"),
              entry(91, "Invalid transit network selection"),
              entry(95, "Invalid message, unspecified"),
              entry(96, "Mandatory information element is missing"),
              entry(97, "Message type non-existent or not implemented"),
              entry(
                  98,
                  "Message not compatible with call state or message type non-existent or not"
                      + " implemented"),
              entry(99, "Information element/parameter non-existent or not implemented"),
              entry(100, "Invalid information element contents"),
              entry(101, "Message not compatible with call state"),
              entry(102, "Recovery on timer expiry"),
              entry(103, "Parameter non-existent or not implemented, passed on"),
              entry(110, "Message with unrecognized parameter, discarded"),
              entry(111, "Protocol error, unspecified"),
              entry(127, "Interworking, unspecified")),
          HangupCause::new);

  /** 1: the number is not assigned to anyone. */
  public static final HangupCause UNALLOCATED_NUMBER = of(1);

  /** 2: the transit network that was asked for is not known here, or does not serve this call. */
  public static final HangupCause NO_ROUTE_TO_TRANSIT_NETWORK = of(2);

  /** 3: the network does not serve the destination. */
  public static final HangupCause NO_ROUTE_TO_DESTINATION = of(3);

  /** 4: out of reach for good, and the caller should hear the special information tone. */
  public static final HangupCause SEND_SPECIAL_INFORMATION_TONE = of(4);

  /** 5: the number has a trunk prefix that does not belong there. */
  public static final HangupCause MISDIALLED_TRUNK_PREFIX = of(5);

  /** 6: the sender cannot use the channel for this call. */
  public static final HangupCause CHANNEL_UNACCEPTABLE = of(6);

  /** 7: the call is being connected to a channel that similar calls already use. */
  public static final HangupCause CALL_AWARDED_IN_ESTABLISHED_CHANNEL = of(7);

  /** 8: cleared to make room for a call of higher precedence. */
  public static final HangupCause PREEMPTION = of(8);

  /** 9: like {@link #PREEMPTION}, and the circuit is held for the other call. */
  public static final HangupCause PREEMPTION_CIRCUIT_RESERVED = of(9);

  /** 14: the number has moved to another network; the call is to be routed again (QoR). */
  public static final HangupCause PORTED_NUMBER = of(14);

  /** 16: one of the parties hung up. */
  public static final HangupCause NORMAL_CALL_CLEARING = of(16);

  /** 17: the called party is busy. */
  public static final HangupCause USER_BUSY = of(17);

  /** 18: the called party's equipment did not react in time. */
  public static final HangupCause NO_USER_RESPONDING = of(18);

  /** 19: it rang, but nobody answered in time. */
  public static final HangupCause NO_ANSWER_FROM_USER = of(19);

  /** 20: the mobile or roaming subscriber cannot be reached now. */
  public static final HangupCause SUBSCRIBER_ABSENT = of(20);

  /** 21: the called party's equipment could have taken the call, but refused it. */
  public static final HangupCause CALL_REJECTED = of(21);

  /** 22: the number is no longer in use; its subscriber has another one. */
  public static final HangupCause NUMBER_CHANGED = of(22);

  /** 23: the call goes on to another number. */
  public static final HangupCause REDIRECTION_TO_NEW_DESTINATION = of(23);

  /** 24: a feature of the destination, such as call barring, refused the call. */
  public static final HangupCause CALL_REJECTED_BY_FEATURE = of(24);

  /** 25: an exchange could not route the call, for instance because it passed too many. */
  public static final HangupCause EXCHANGE_ROUTING_ERROR = of(25);

  /** 26: the call was given to another of the users that it was offered to. */
  public static final HangupCause NON_SELECTED_USER_CLEARING = of(26);

  /** 27: the line of the called party does not work. */
  public static final HangupCause DESTINATION_OUT_OF_ORDER = of(27);

  /** 28: the number is not complete, or not in a valid form. */
  public static final HangupCause INVALID_NUMBER_FORMAT = of(28);

  /** 29: the network cannot provide a supplementary service that was asked for. */
  public static final HangupCause FACILITY_REJECTED = of(29);

  /** 30: not an end of a call, but the answer to a question about its state. */
  public static final HangupCause RESPONSE_TO_STATUS_ENQUIRY = of(30);

  /** 31: a normal event for which no other cause is right. */
  public static final HangupCause NORMAL_UNSPECIFIED = of(31);

  /** 34: no circuit or channel is free. */
  public static final HangupCause NO_CIRCUIT_AVAILABLE = of(34);

  /** 38: the network does not work, probably for a long time. */
  public static final HangupCause NETWORK_OUT_OF_ORDER = of(38);

  /** 39: a permanent frame mode connection is down. */
  public static final HangupCause FRAME_MODE_CONNECTION_OUT_OF_SERVICE = of(39);

  /** 40: a permanent frame mode connection is up. */
  public static final HangupCause FRAME_MODE_CONNECTION_OPERATIONAL = of(40);

  /** 41: the network does not work, probably for a short time. */
  public static final HangupCause TEMPORARY_FAILURE = of(41);

  /** 42: the exchange has too much traffic. */
  public static final HangupCause SWITCHING_EQUIPMENT_CONGESTION = of(42);

  /** 43: the network could not deliver information that came with the call. */
  public static final HangupCause ACCESS_INFORMATION_DISCARDED = of(43);

  /** 44: the other side cannot provide the circuit or channel that was asked for. */
  public static final HangupCause REQUESTED_CIRCUIT_NOT_AVAILABLE = of(44);

  /** 46: only calls of equal or higher precedence are in the way, so none can be cleared. */
  public static final HangupCause PRECEDENCE_CALL_BLOCKED = of(46);

  /** 47: a resource is unavailable, and no other cause is right. */
  public static final HangupCause RESOURCE_UNAVAILABLE_UNSPECIFIED = of(47);

  /** 49: the quality of service that was asked for cannot be had. */
  public static final HangupCause QUALITY_OF_SERVICE_UNAVAILABLE = of(49);

  /** 50: the user has no subscription to the supplementary service. */
  public static final HangupCause REQUESTED_FACILITY_NOT_SUBSCRIBED = of(50);

  /** 53: the caller's closed user group (CUG) allows no outgoing calls. */
  public static final HangupCause OUTGOING_CALLS_BARRED_WITHIN_CUG = of(53);

  /** 55: the called party's closed user group (CUG) allows no incoming calls. */
  public static final HangupCause INCOMING_CALLS_BARRED_WITHIN_CUG = of(55);

  /** 57: the user may not use this bearer capability (the sort of transmission). */
  public static final HangupCause BEARER_CAPABILITY_NOT_AUTHORIZED = of(57);

  /** 58: the bearer capability exists, but is not available now. */
  public static final HangupCause BEARER_CAPABILITY_NOT_PRESENTLY_AVAILABLE = of(58);

  /** 62: the access information contradicts the class of the subscriber. */
  public static final HangupCause INCONSISTENT_ACCESS_INFORMATION = of(62);

  /** 63: a service or option is not available, and no other cause is right. */
  public static final HangupCause SERVICE_NOT_AVAILABLE_UNSPECIFIED = of(63);

  /** 65: the equipment does not support the bearer capability. */
  public static final HangupCause BEARER_CAPABILITY_NOT_IMPLEMENTED = of(65);

  /** 66: the equipment does not support the type of channel. */
  public static final HangupCause CHANNEL_TYPE_NOT_IMPLEMENTED = of(66);

  /** 69: the equipment does not support the supplementary service. */
  public static final HangupCause REQUESTED_FACILITY_NOT_IMPLEMENTED = of(69);

  /** 70: only the restricted form of the digital bearer that was asked for can be had. */
  public static final HangupCause ONLY_RESTRICTED_DIGITAL_AVAILABLE = of(70);

  /** 79: a service or option is not implemented, and no other cause is right. */
  public static final HangupCause SERVICE_NOT_IMPLEMENTED_UNSPECIFIED = of(79);

  /** 81: a message was about a call that is not in progress here. */
  public static final HangupCause INVALID_CALL_REFERENCE = of(81);

  /** 82: the channel that was named is not set up on this interface. */
  public static final HangupCause IDENTIFIED_CHANNEL_DOES_NOT_EXIST = of(82);

  /** 83: calls are suspended, but the one to resume is not among them. */
  public static final HangupCause SUSPENDED_CALL_IDENTITY_DOES_NOT_EXIST = of(83);

  /** 84: another suspended call has this identity already. */
  public static final HangupCause CALL_IDENTITY_IN_USE = of(84);

  /** 85: there is no suspended call to resume. */
  public static final HangupCause NO_CALL_SUSPENDED = of(85);

  /** 86: the call to resume was cleared while it was suspended. */
  public static final HangupCause SUSPENDED_CALL_CLEARED = of(86);

  /** 87: the user is not a member of the closed user group (CUG). */
  public static final HangupCause USER_NOT_MEMBER_OF_CUG = of(87);

  /** 88: the called party's equipment cannot handle this sort of call. */
  public static final HangupCause INCOMPATIBLE_DESTINATION = of(88);

  /** 90: there is no such closed user group (CUG). */
  public static final HangupCause NON_EXISTENT_CUG = of(90);

  /** 91: the transit network was named in a wrong form. */
  public static final HangupCause INVALID_TRANSIT_NETWORK_SELECTION = of(91);

  /** 95: a message is invalid, and no other cause is right. */
  public static final HangupCause INVALID_MESSAGE_UNSPECIFIED = of(95);

  /** 96: a message lacks a part that it must have. */
  public static final HangupCause MANDATORY_INFORMATION_ELEMENT_MISSING = of(96);

  /** 97: the type of a message is not defined, or not supported. */
  public static final HangupCause MESSAGE_TYPE_NOT_IMPLEMENTED = of(97);

  /** 98: a message does not fit the state of the call, or its type is not supported. */
  public static final HangupCause MESSAGE_NOT_COMPATIBLE_OR_NOT_IMPLEMENTED = of(98);

  /** 99: a part of a message is not defined, or not supported, and was left out. */
  public static final HangupCause INFORMATION_ELEMENT_NOT_IMPLEMENTED = of(99);

  /** 100: a part of a message is supported, but its contents are not. */
  public static final HangupCause INVALID_INFORMATION_ELEMENT_CONTENTS = of(100);

  /** 101: a message does not fit the state of the call. */
  public static final HangupCause MESSAGE_NOT_COMPATIBLE_WITH_CALL_STATE = of(101);

  /** 102: a timer ran out, and error handling ended the call. */
  public static final HangupCause RECOVERY_ON_TIMER_EXPIRY = of(102);

  /** 103: a parameter is not supported here, and was passed on unchanged. */
  public static final HangupCause PARAMETER_NOT_IMPLEMENTED_PASSED_ON = of(103);

  /** 110: a message was dropped because of a parameter that was not recognised. */
  public static final HangupCause UNRECOGNIZED_PARAMETER_DISCARDED = of(110);

  /** 111: a protocol error for which no other cause is right. */
  public static final HangupCause PROTOCOL_ERROR_UNSPECIFIED = of(111);

  /** 127: the call passed a network that gives no causes, so the true one is lost. */
  public static final HangupCause INTERWORKING_UNSPECIFIED = of(127);

  private static final int MAX_Q850_CODE = 127;

  private final int code;
  private final @Nullable String meaning;

  private HangupCause(String text, @Nullable String meaning) {
    super(text, meaning != null);
    this.code = CodeTable.parse(text);
    this.meaning = meaning;
  }

  /**
   * The cause that a text of the wire stands for. {@code 17} is known; {@code 017}, {@code 150} and
   * {@code USER_BUSY} are not.
   *
   * @param text the exact text, the decimal code as a rule
   * @return the shared constant of a known cause, or else an unknown one that keeps the text
   * @throws IllegalArgumentException if the text is empty
   */
  public static HangupCause of(String text) {
    return TABLE.of(text);
  }

  /**
   * The cause with a code.
   *
   * @param code 0 to 999999999
   * @return the shared constant of a known cause, or else an unknown one whose text is the code
   * @throws IllegalArgumentException if the code is outside that range
   */
  public static HangupCause of(int code) {
    return TABLE.of(code);
  }

  /** {@return the causes that this release knows, in the order of their codes; unmodifiable} */
  public static List<HangupCause> known() {
    return TABLE.known();
  }

  /**
   * The code. An unknown cause has one too where its text is a number in canonical form: at most
   * nine digits, without leading zeros.
   *
   * @return the code; empty where the text is no such number
   */
  public OptionalInt code() {
    return code == CodeTable.NO_CODE ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /** {@return the name that Q.850 gives the cause, in English; null where the cause is unknown} */
  public @Nullable String meaning() {
    return meaning;
  }

  /**
   * The class of the cause. Q.850 encodes it in the code's high bits, so that every code from 0 to
   * 127 has one, known or not.
   *
   * @return the class; null for a higher code and for none
   */
  public @Nullable Category category() {
    if (code == CodeTable.NO_CODE || code > MAX_Q850_CODE) {
      return null;
    }
    return switch (code >> 4) {
      case 0, 1 -> Category.NORMAL_EVENT;
      case 2 -> Category.RESOURCE_UNAVAILABLE;
      case 3 -> Category.SERVICE_NOT_AVAILABLE;
      case 4 -> Category.SERVICE_NOT_IMPLEMENTED;
      case 5 -> Category.INVALID_MESSAGE;
      case 6 -> Category.PROTOCOL_ERROR;
      default -> Category.INTERWORKING;
    };
  }

  /**
   * The SIP response by which a gateway reports the cause, as RFC 3398 (section 7.2.4.1) maps them.
   * That is 500 for every code from 0 to 127 that the RFC does not mention.
   *
   * <p>Not the inverse of {@link SipResponse#toHangupCause()}: both ways lose information.
   *
   * @return the response; null for {@link #NORMAL_CALL_CLEARING}, which SIP expresses by a request
   *     (BYE or CANCEL), for a code above 127 and for a text without a code
   */
  public @Nullable SipResponse toSipResponse() {
    return Rfc3398.toSipResponse(code);
  }

  /** The classes that Q.850 sorts the causes into. */
  public enum Category {
    /** Codes 0 to 31: the call took a course that calls normally take, a failed one included. */
    NORMAL_EVENT,

    /** Codes 32 to 47: something that the call needs is broken or used up. */
    RESOURCE_UNAVAILABLE,

    /** Codes 48 to 63: the service or option exists, but not for this user or not now. */
    SERVICE_NOT_AVAILABLE,

    /** Codes 64 to 79: the equipment does not have the service or option. */
    SERVICE_NOT_IMPLEMENTED,

    /** Codes 80 to 95: a message made no sense in its place, such as an unknown call. */
    INVALID_MESSAGE,

    /** Codes 96 to 111: a message broke the rules of the protocol. */
    PROTOCOL_ERROR,

    /** Codes 112 to 127: the cause was lost on the way through another network. */
    INTERWORKING
  }
}
