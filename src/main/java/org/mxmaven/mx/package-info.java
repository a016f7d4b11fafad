/** MX records. */
@NullMarked
package org.mxmaven.mx;

import org.jspecify.annotations.NullMarked;
