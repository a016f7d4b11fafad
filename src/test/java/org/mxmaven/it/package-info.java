/** Tests of the built program against a real name server. */
@NullMarked
package org.mxmaven.it;

import org.jspecify.annotations.NullMarked;
