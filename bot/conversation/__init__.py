"""What is said, on any channel: a request comes in, a reply of pages goes out.

request ─ talk.py ─► command or free text ─► Answer ─ wording.py ─► Page ─ gate.py ─► Reply

Pure: no clock, disk, network, environment or logging, and no knowledge of any channel.
"""
