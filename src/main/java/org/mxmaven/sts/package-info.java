/** MTA-STS records and policies: their typed form and the parsers (RFC 8461 §3.1, §3.2). */
@NullMarked
package org.mxmaven.sts;

import org.jspecify.annotations.NullMarked;
