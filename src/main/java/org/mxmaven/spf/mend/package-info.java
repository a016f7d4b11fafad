/** What SPF records were meant to say, and the records that say so. */
@NullMarked
package org.mxmaven.spf.mend;

import org.jspecify.annotations.NullMarked;
