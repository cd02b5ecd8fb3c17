/**
 * What is known of a phone number: whether it can exist, its country and place, what sort of line
 * it is, and how people write it. And rules that hold the numbers of records against that, and
 * against what the records say of them.
 *
 * <p>All of it comes from the metadata of Google's libphonenumber, in the jar: nothing is looked up
 * over a network, and nothing tells whether a number is in service. None of libphonenumber's types
 * is in this API.
 */
@NullMarked
package dev.cdr4j.phonenumber;

import org.jspecify.annotations.NullMarked;
