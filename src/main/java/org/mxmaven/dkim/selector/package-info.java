/** Under which selectors mail providers publish DKIM keys (RFC 6376 §3.1). */
@NullMarked
package org.mxmaven.dkim.selector;

import org.jspecify.annotations.NullMarked;
