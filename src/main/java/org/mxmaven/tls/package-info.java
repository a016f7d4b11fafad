/** TLS as a scanner speaks it: any certificate is taken, and judged afterwards. */
@NullMarked
package org.mxmaven.tls;

import org.jspecify.annotations.NullMarked;
