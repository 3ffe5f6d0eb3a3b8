## Results for programs over HTTP: the command line's words, what is refused and why, the description.

token-given = Token “{ $name }” ({ $grants }; { $scope }), good until { $until }. Guard this secret like a password: it isn’t shown a second time. It is used like this: “Authorization: Bearer SECRET”.
token-api-off = The API is off: set api = true (and port) in [web], then restart “relais run”.
token-name = give a name of one line, { $most } characters at most
token-exists = a good token is called “{ $name }” already: give another name, or take that one back first with “relais token revoke”
token-scope = “{ $scope }” is nothing here. There is: { $known }
token-unknown = no good token is called “{ $name }”. There is: { $known }
token-line = { $name }: { $grants }; { $scope }; good until { $until }
token-line-over = { $name }: { $grants }; { $scope }; over since { $until }
token-line-revoked = { $name }: { $grants }; { $scope }; revoked on { $until }
token-none = There is no token. “relais token add NAME --grant results” makes one.
token-revoked = The token “{ $name }” opens nothing any more.
api-needs-port = [web] api = true wants a port as well: add it, or set api = false
check-api = programs that have a token read results; description: { $address }

api-title-missing = Token missing
api-title-token = Token refused
api-title-grant = Token doesn’t open this
api-title-scope = Out of scope
api-title-value = Wrong parameter
api-title-rate = Too many requests
api-title-address = No such address
api-title-method = Read only
api-title-accept = Format not available
api-title-request = Request refused
api-title-away = Unavailable for the moment
api-detail-missing = This address wants a token. Send it in the header “Authorization: Bearer SECRET”; whoever operates Relais makes one with “relais token add”.
api-detail-token = This token doesn’t exist, is over or was revoked. Ask whoever operates Relais for a new one.
api-detail-grant = This token opens { $grants }, not { $grant }. Ask for one that does.
api-detail-scope = This token is limited to { $scope }: { $asked } is outside. Leave that filter out, or ask for a wider token.
api-detail-gone = This token is limited to { $scope }, which is no longer in the programme. Ask for a new one.
api-detail-rate = This token may ask { $per_minute } times a minute. Try again in { $seconds } s; a page may have up to { NUMBER($most, useGrouping: 0) } rows (limit).
api-detail-address = There is nothing at this address. All that there is: openapi.json, under /api/v1.
api-detail-method = Nothing can be changed here: use GET or HEAD.
api-detail-accept = Only application/json is available: ask for it in the header Accept, or leave that header out.
api-detail-request = The request can’t be understood.
api-detail-away = The data can’t be read just now. Try again in a minute.
api-wrong-unknown = “{ $name }” is no parameter of this address. There is: { $known }.
api-wrong-twice = “{ $name }” is given twice: give it once.
api-wrong-long = “{ $name }” is too long: { $most } characters at most.
api-wrong-nothing = { $name }: “{ $value }” is nothing here. The nearest: { $near }.
api-wrong-day = { $name }: “{ $value }” is not a date. Write YYYY-MM-DD.
api-wrong-reversed = { $name }: { $since } comes after { $until }. Exchange the two dates.
api-wrong-limit = { $name }: “{ $value }” doesn’t fit. Give a number from 1 to { $most }.
api-wrong-cursor = { $name }: this value isn’t from a page of this address. Start again without it.

api-summary = Results of check-ins, for reading only
api-about =
    What teams stated and what was published of what people feel, as in “relais export”. What concerns too few people isn’t there: what is
    missing isn’t zero. The rows of a page follow each other in a fixed order; “cursor” gives the next one. The terms of use are in
    “dictionary”.
api-about-token = A token made with “relais token add”.
api-resource-results = Facts of teams and published perceptions, nobody in them
api-resource-internal = The same with remarks, instants and who answered; every reading is noted
api-resource-completeness = What each collective answered, and whether it came in time, by closed period
api-resource-dictionary = What columns and codes mean, and the terms of use
api-filter-indicator = Ids of indicators
api-filter-collective = Ids of collectives
api-filter-region = Ids of regions: their collectives, and what was published of them
api-filter-from = Periods that opened on that day or later
api-filter-to = Periods that opened on that day or earlier
api-filter-limit = Rows of a page
api-filter-cursor = What follows: the value “cursor” of the page before, with the same other parameters
api-answer-rows = Rows
api-answer-same = Nothing new since that ETag
api-answer-cursor = Where the next page begins; null on the last one
api-answer-terms = The terms of use of the public results
api-answer-detail = What is wrong, and what to do
api-header-etag = To be sent back in If-None-Match
api-header-link = The next page, rel="next"; absent on the last one
export-expected = questions put to the team
export-given = those that it answered, “I don’t know” included
export-intime = those that it answered before the closing
export-asked = people asked; empty if they were too few
export-answered = people who answered; empty if too few were asked
export-what = what the row explains: column, indicator, option or collective
export-id = id; of an option, INDICATOR=CODE
export-holds = what it holds; of a collective, its region
export-fr = the meaning, in French
export-en = the meaning, in English
