/** What DKIM key records were meant to say, and the records that say so. */
@NullMarked
package org.mxmaven.dkim.mend;

import org.jspecify.annotations.NullMarked;
