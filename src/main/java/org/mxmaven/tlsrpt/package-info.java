/** TLS-RPT records: their typed form and the parser (RFC 8460 §3). */
@NullMarked
package org.mxmaven.tlsrpt;

import org.jspecify.annotations.NullMarked;
