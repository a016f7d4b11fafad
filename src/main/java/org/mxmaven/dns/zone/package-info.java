/** Answers from master files (RFC 1035 section 5). */
@NullMarked
package org.mxmaven.dns.zone;

import org.jspecify.annotations.NullMarked;
