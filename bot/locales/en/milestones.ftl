## The programme's calendar, changed. Words are separated by `;`.

milestone-moved-told = **Change**: “{ $title }” is no longer on { $old } but on { $new }.
milestone-changed-told = **Change** to “{ $title }” ({ $dates }):
milestone-place-told = Place: { $place }
milestone-place-open = Place: to be confirmed (no longer { $old }).
milestone-link-told = Link: { $link }
milestone-link-open = The link { $old } is no longer used.
milestone-cancelled-told = **Cancelled**: “{ $title }”, planned for { $dates }, will not take place.
milestone-back-told = **Change**: “{ $title }” will take place after all, on { $dates }.
