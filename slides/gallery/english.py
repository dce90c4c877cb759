"""The English words of a gallery: a port tells its people how the year went."""

from __future__ import annotations

from slides.gallery.material import Material, Matter

ENGLISH = Material(
    lang="en-US",
    deck="How the harbour got quicker",
    titles=(
        ("Small things first", "Small things, done one after another", "Small things that crews had asked for, done one after another until the list was empty"),
        ("Closer to ships", "The office moved to where the ships are", "The office moved to the quay, and captains now sign once instead of five times"),
        ("Clear duties", "One owner, one date, one result", "Every task has one owner, one date and one result that anyone on the quay can look up"),
    ),
    lead=(
        "Small steps, every week.",
        "We began with what crews asked for most and reported back each week.",
        "We began with what crews asked for most, gave each request an owner, and reported back every week until it was done.",
    ),
    headline=("On the quay", "The office moved to the quay", "The office moved to the quay, and papers follow the ship"),
    points=("Open from six", "One form, one desk", "Pilots on call"),
    matters=(
        Matter(
            "Berths", "anchor",
            ("Booked by phone", "Berths are booked by phone and confirmed in an hour.", "Berths are booked by phone, confirmed within the hour, and kept even when a ship is half a day late."),
            "No more queue at dawn", "Harbour master", "by March",
        ),
        Matter(
            "Cranes", "weight",
            ("Two are new", "Two new cranes lift in winds that stopped the old ones.", "Two new cranes lift in winds that stopped the old ones, so a storm costs us hours instead of days."),
            "Checked each Monday", "Works", "by June",
        ),
        Matter(
            "Canteen", "utensils",
            ("Warm food at night", "The canteen serves warm food to the night shift.", "The canteen serves warm food to the night shift, and drivers may eat there while they wait."),
            "Menu voted each month", "Staff office", "from May",
        ),
        Matter(
            "Clean water", "droplets",
            ("No spill this year", "Drains were traced and closed; there was no spill.", "Every drain was traced, and those that led to the basin were closed; there was no spill all year."),
            "Samples are public", "Environment", "by autumn",
        ),
        Matter(
            "Gate", "truck",
            ("Trucks wait less", "Trucks book a slot and pass the gate in six minutes.", "Trucks book a slot, show one code and pass the gate in six minutes, where it used to take forty."),
            "Lanes by cargo", "Gate team", "done",
        ),
        Matter(
            "Safety", "shield",
            ("Walks every week", "A walk each week finds what reports never tell.", "A walk each week, with someone from every shift, finds the things that no report ever tells us."),
            "Findings on the board", "Safety office", "weekly",
        ),
        Matter(
            "Lights", "lightbulb",
            ("Quays lit well", "Ninety lamps light the quays, for half the power.", "Ninety new lamps light the quays evenly, use half the power, and are mended within four hours."),
            "Reported by one tap", "Electricians", "by October",
        ),
        Matter(
            "Training", "graduation-cap",
            ("One day a month", "Each month has a day on which everybody learns.", "Each month has a day on which everybody learns something, taught by colleagues who do it well."),
            "Taught by colleagues", "Training", "each month",
        ),
    ),
    parts=(
        ("The year behind us", "What changed on the quay"), ("How we worked", "Small steps, each with an owner"),
        ("What went wrong", "And what it taught us"), ("What comes next", "Three plans for the spring"),
        ("What we ask", "Two decisions, one promise"), ("What we learned", "In our own words"),
        ("Who helps us", "Lines, city and school"), ("Figures", "All of them"),
    ),
    figures=(("98.1%", "of requests answered in time"), ("320", "ships from new lines"), ("12 min", "from gate to crane"), ("4.6", "of 5 points from crews"), ("38", "lifts an hour"), ("1,200", "lamps on the quays")),
    chips=("Port + city", "Port + rail", "Port + school", "Port + river", "Port + works", "Port + crews"),
    hopes=(("Honest", "Say how it is"), ("Quick", "Answer the same day"), ("Careful", "Look twice, lift once"), ("Lasting", "Keep what works")),
    statement=(
        "A quick port is a safe port.",
        "A port is as quick as its slowest paper, so we started with the papers.",
        "A port is as quick as its slowest paper; so we started with the papers, and the ships, the trucks and the people followed.",
    ),
    conclusion=("Meet weekly, decide once", "A small group meets weekly and decides what one desk cannot", "A small group meets every week, decides what no single desk can, and tells everybody the same day"),
    meeting=("Annual meeting", "Annual meeting of the harbour staff", "Annual meeting of the harbour staff and of the lines that call here"),
    subtitle=("A report", "A report on the year and a plan for the next", "A report on the past year, and a plan for what we want to do in the next"),
    speaker=("Harbour office", "Alex Brook, Harbour master"),
    day="22 November 2026 · Town hall",
    mark="Internal",
    tag="Task",
    slogan=("Steady as she goes", "Every ship, every shift, on time", "One harbour, one crew, and every ship on time"),
    agenda="Agenda",
    note="Layout: {title} ({name}). This page shows the theme; its words are an example.",
    meta=("Owner: {}", "Due: {}"),
    columns=("Matter", "What is done", "Owner", "By when"),
)  # fmt: skip
"""The English material."""
