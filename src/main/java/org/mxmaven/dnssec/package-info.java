/** DNSSEC: keys, what a parent zone says of them, and signatures, as typed facts (RFC 4034). */
@NullMarked
package org.mxmaven.dnssec;

import org.jspecify.annotations.NullMarked;
