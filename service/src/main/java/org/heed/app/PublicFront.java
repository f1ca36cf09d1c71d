package org.heed.app;

import org.springframework.context.annotation.Import;

/** What the public front holds: what the door needs, and no key that opens. */
@RoomScan
@Import(DoorKeys.class)
class PublicFront {}
