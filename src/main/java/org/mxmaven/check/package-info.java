/** What a check is, and what it finds in a domain. */
@NullMarked
package org.mxmaven.check;

import org.jspecify.annotations.NullMarked;
