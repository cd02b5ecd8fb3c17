package dev.cdr4j.formats;

/** What all formats limit alike. */
record Limits(int maxFieldLength, int maxRecordLength, int bufferSize) {
  static final Limits STANDARD = new Limits(1 << 16, 1 << 20, 1 << 17);

  Limits maxFieldLength(int bytes) {
    return new Limits(bytes, maxRecordLength, bufferSize);
  }

  Limits maxRecordLength(int bytes) {
    return new Limits(maxFieldLength, bytes, bufferSize);
  }

  Limits bufferSize(int bytes) {
    return new Limits(maxFieldLength, maxRecordLength, bytes);
  }
}
