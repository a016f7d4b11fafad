/** DMARC records (RFC 9989): typed form and parser. */
@NullMarked
package org.mxmaven.dmarc;

import org.jspecify.annotations.NullMarked;
