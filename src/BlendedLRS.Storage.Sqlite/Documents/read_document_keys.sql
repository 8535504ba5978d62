SELECT kind, activity, agent, registration, id, number FROM document
