-- The indicators of what becomes of people are computed from now on; what organisers wrote in the place of our words stays.
UPDATE "impact_indicators" SET "definition" = 'Parmi les personnes qui ont répondu ' || substring("computed" from '[136]') || U&'\00a0' || 'mois après une édition, celles qui disent être en formation, en emploi, en stage ou dans un GEIQ.'
WHERE "computed" IN ('outcomes-1-month', 'outcomes-3-months', 'outcomes-6-months') AND "definition" LIKE 'Ce que les personnes disent de leur situation%Aucun suivi n’existe encore.';
