/** DKIM key records (RFC 6376, RFC 8301, RFC 8463): typed form, parser, and reader of keys. */
@NullMarked
package org.mxmaven.dkim;

import org.jspecify.annotations.NullMarked;
