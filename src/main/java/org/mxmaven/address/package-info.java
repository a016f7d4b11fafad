/**
 * IP addresses: blocks and sets of them, how they are read and written, and what IANA set aside.
 */
@NullMarked
package org.mxmaven.address;

import org.jspecify.annotations.NullMarked;
