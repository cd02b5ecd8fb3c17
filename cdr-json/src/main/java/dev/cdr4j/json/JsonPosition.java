package dev.cdr4j.json;

/** Where a reader stands among texts, containers and their elements, and what comes next there. */
final class JsonPosition {
  /** What comes next in the source. */
  enum Next {
    /** A text, or the end. */
    TEXT,
    /** A record that is the result of a response. */
    RESULT,
    /** What a response has behind its result. */
    ENVELOPE,
    /** The first element of a container, or its end. */
    FIRST,
    /** An element of a container. */
    ELEMENT,
    /** What stands behind an element: a comma, or the end of the container. */
    BEHIND
  }

  private static final byte ARRAY = '[';
  private static final byte OBJECT = '{';
  private static final byte NONE = 0;

  private final boolean isResponse;
  private Next next = Next.TEXT;
  private byte container = NONE;
  private long index;
  private String key = "";

  /**
   * The start of a source.
   *
   * @param isResponse whether it is a response of the API, of which the records are the result
   */
  JsonPosition(boolean isResponse) {
    this.isResponse = isResponse;
  }

  Next next() {
    return next;
  }

  /** Goes to the result of a response, which is a record, or else is entered next. */
  void goToResult() {
    next = Next.RESULT;
  }

  /** Goes behind a response. */
  void goBehindResponse() {
    next = Next.TEXT;
  }

  /** Goes behind a comma. */
  void goToElement() {
    next = Next.ELEMENT;
  }

  boolean isInArray() {
    return container == ARRAY;
  }

  boolean isInObject() {
    return container == OBJECT;
  }

  /** Whether what stands here is a text of its own, to which a line end behind it belongs. */
  boolean isText() {
    return container == NONE && !isResponse;
  }

  /** Goes into a container, which is an array or an object by its first byte. */
  void enter(byte first) {
    container = first;
    index = 0;
    next = Next.FIRST;
  }

  /** Whether a byte is the end of the container. */
  boolean isEnd(int first) {
    return isInArray() ? first == ']' : first == '}';
  }

  /** Goes behind the container. */
  void leave() {
    container = NONE;
    next = behindText();
  }

  /** What comes next behind a text, which may be the result of a response. */
  private Next behindText() {
    return isResponse ? Next.ENVELOPE : Next.TEXT;
  }

  /** Sets the name of the element that comes next. */
  void setKey(String key) {
    this.key = key;
  }

  /** Goes behind an element, or behind a text that is none. */
  void goBehindElement() {
    index++;
    next = container == NONE ? behindText() : Next.BEHIND;
  }

  /** Goes to where texts stand, out of whatever is broken. */
  void breakOff() {
    container = NONE;
    next = Next.TEXT;
  }

  /** The path of a step in the record that stands here. */
  String path(String step) {
    String element =
        container == NONE ? "" : isInArray() ? JsonPath.step(index) : JsonPath.step(key);
    String root = isResponse ? JsonPath.ROOT + "." + JsonEnvelope.RESULT : JsonPath.ROOT;
    return root + element + step;
  }
}
