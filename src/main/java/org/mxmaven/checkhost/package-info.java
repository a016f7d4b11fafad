/**
 * The SPF evaluation of one sender, {@code check_host()} (RFC 7208 §4): from a sender and the
 * answers at hand to a result, or to the questions still open.
 */
@NullMarked
package org.mxmaven.checkhost;

import org.jspecify.annotations.NullMarked;
