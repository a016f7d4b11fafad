/** CAA records: their typed form and the parser (RFC 8659 §4). */
@NullMarked
package org.mxmaven.caa;

import org.jspecify.annotations.NullMarked;
