/** MTA-STS records: their typed form and the parser (RFC 8461 §3.1). */
@NullMarked
package org.mxmaven.sts;

import org.jspecify.annotations.NullMarked;
