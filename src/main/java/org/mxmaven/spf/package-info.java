/** SPF records (RFC 7208): typed form and parser. */
@NullMarked
package org.mxmaven.spf;

import org.jspecify.annotations.NullMarked;
