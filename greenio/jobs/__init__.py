"""Computations that outlive the page: started by one page, found again by any page of the same user.

    from greenio.jobs import find_jobs, start_job

    job = start_job(train, data, name="model")     # comes back at once

    for job in find_jobs("model"):                 # on another page, or tomorrow
        put_text(job.state)

In here: jobs, and what is kept of them, beside the values of ``greenio.storage``. Not in here: how a function is computed
elsewhere (``cpu()``), who the user is (``greenio.storage``).
"""

from __future__ import annotations

from greenio.jobs.job import Job, JobFailed, find_jobs, start_job

__all__ = ["Job", "JobFailed", "find_jobs", "start_job"]
